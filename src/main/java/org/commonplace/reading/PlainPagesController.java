package org.commonplace.reading;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plain pages for whoever asks: people with a session, a remembered browser or a token see what they may see. */
@RestController
class PlainPagesController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int LISTED = Paging.MAX_SIZE;

    private final CurrentCaller caller;
    private final Pages pages;
    private final Articles articles;
    private final Spaces spaces;
    private final PageLists lists;
    private final PlainPage document;

    PlainPagesController(
            CurrentCaller caller, Pages pages, Articles articles, Spaces spaces, PageLists lists, PlainPage document) {
        this.caller = caller;
        this.pages = pages;
        this.articles = articles;
        this.spaces = spaces;
        this.lists = lists;
        this.document = document;
    }

    @GetMapping("/read/{space}/{slug}")
    ResponseEntity<String> page(@PathVariable String space, @PathVariable String slug) {
        Caller reader = caller.get();
        Article article = pages.locate(reader, space, slug)
                .flatMap(id -> articles.find(reader, id))
                .orElseThrow(() -> new NotFound(Pages.url(space, slug)));
        if (!article.page().space().equals(space) || !article.page().slug().equals(slug)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/read" + article.page().url().substring("/s".length())))
                    .build();
        }
        return answer(reader, document.of(reader, article));
    }

    /** The pages of a space by title, in portions. */
    @GetMapping("/read/{key}")
    ResponseEntity<String> space(@PathVariable String key, @RequestParam(defaultValue = "0") int page) {
        Caller reader = caller.get();
        SpaceDetails space = spaces.get(reader, key);
        int portion = Math.clamp(page, 0, 100_000);
        Listing<PageLine> lines = lists.in(reader, space.id(), new Paging(portion, LISTED));
        return answer(reader, document.document(space.name(), "", main -> {
            main.append("<div class=\"prose\"><h1>")
                    .append(PlainPage.escape(space.name()))
                    .append("</h1><p>")
                    .append(PlainPage.escape(space.purpose()))
                    .append("</p><ul>");
            lines.items()
                    .forEach(line -> main.append("<li><a href=\"/read")
                            .append(line.url().substring("/s".length()))
                            .append("\">")
                            .append(PlainPage.escape(line.title()))
                            .append("</a></li>"));
            main.append("</ul>");
            turn(main, portion > 0, portion - 1, "reading.previous");
            turn(main, lines.total() > (portion + 1L) * LISTED, portion + 1, "reading.next");
            main.append("</div>");
        }));
    }

    private void turn(StringBuilder main, boolean offered, int portion, String words) {
        if (offered) {
            main.append("<p><a href=\"?page=")
                    .append(portion)
                    .append("\">")
                    .append(document.text(words))
                    .append("</a></p>");
        }
    }

    /** A page as this caller may see it, to be asked for again only when it has changed. */
    static ResponseEntity<String> answer(Caller reader, String html) {
        CacheControl cache = reader.isSignedIn()
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.noCache().cachePublic();
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(cache)
                .header(HttpHeaders.VARY, "Cookie, Authorization")
                .eTag(DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)))
                .body(html);
    }
}
