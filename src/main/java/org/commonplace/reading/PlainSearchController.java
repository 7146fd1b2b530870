package org.commonplace.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.SignInAddress;
import org.commonplace.search.Hit;
import org.commonplace.search.Search;
import org.commonplace.search.Sought;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Where reading without a script begins: the spaces there are, and what a search finds in them. */
@RestController
class PlainSearchController {

    /** Answers to searches are nothing to find again by other search engines. */
    private static final String HEAD = "<meta name=\"robots\" content=\"noindex\">";

    private static final int PORTION = 20;
    private static final int LAST = 1_000;

    private final CurrentCaller caller;
    private final Search search;
    private final Spaces spaces;
    private final PlainPage document;

    PlainSearchController(CurrentCaller caller, Search search, Spaces spaces, PlainPage document) {
        this.caller = caller;
        this.search = search;
        this.spaces = spaces;
        this.document = document;
    }

    @GetMapping("/read")
    ResponseEntity<String> find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        Caller reader = caller.get();
        String html = q.isBlank()
                ? document.document(document.words("reading.begin"), "", "", main -> begin(main, reader))
                : document.document(
                        document.words("reading.search.title", q),
                        HEAD,
                        q,
                        main -> found(main, reader, q, Math.clamp(page, 0, LAST)));
        return PlainPagesController.answer(reader, html);
    }

    private void begin(StringBuilder main, Caller reader) {
        main.append("<div class=\"prose\"><h1>")
                .append(document.text("reading.begin"))
                .append("</h1><ul>");
        List<SpaceDetails> open = spaces.list(reader);
        open.forEach(space -> main.append("<li><a href=\"/read/")
                .append(space.key())
                .append("\">")
                .append(PlainPage.escape(space.name()))
                .append("</a> ")
                .append(space.isArchived() ? document.text("reading.begin.archived") : "")
                .append("</li>"));
        main.append("</ul>");
        if (open.isEmpty()) {
            main.append("<p>").append(document.text("reading.begin.none")).append("</p>");
        }
        main.append("<p><a href=\"")
                .append(SignInAddress.PLAIN)
                .append("\">")
                .append(document.text(reader.isSignedIn() ? "reading.account" : "reading.sign-in"))
                .append("</a></p></div>");
    }

    private void found(StringBuilder main, Caller reader, String words, int portion) {
        Listing<Hit> found = search.find(reader, Sought.anywhere(words), new Paging(portion, PORTION));
        main.append("<div class=\"prose\"><h1>")
                .append(document.text("reading.search.title", words))
                .append("</h1><p>")
                .append(document.text("reading.search.count", found.total()))
                .append("</p><ol class=\"plain-hits\">");
        found.items().forEach(hit -> add(main, hit));
        main.append("</ol>");
        turn(main, words, portion > 0, portion - 1, "reading.search.previous");
        turn(main, words, found.total() > (portion + 1L) * PORTION, portion + 1, "reading.search.next");
        main.append("</div>");
    }

    private static void add(StringBuilder main, Hit hit) {
        main.append("<li><a href=\"")
                .append(PlainPage.escape(address(hit)))
                .append("\">")
                .append(PlainPage.escape(hit.title()))
                .append("</a> <small>")
                .append(PlainPage.escape(hit.place()))
                .append("</small><br>")
                .append(hit.snippet().html())
                .append("</li>");
    }

    /** Pages and spaces are read here; a file is shown with its page. */
    private static String address(Hit hit) {
        boolean inSpace = hit.type().equals(Pages.KIND) || hit.type().equals(Spaces.KIND);
        return inSpace || hit.url().startsWith("/s/") ? "/read" + hit.url().substring("/s".length()) : hit.url();
    }

    private void turn(StringBuilder main, String words, boolean offered, int portion, String label) {
        if (offered) {
            main.append("<p><a href=\"/read?q=")
                    .append(UriUtils.encode(words, StandardCharsets.UTF_8))
                    .append("&amp;page=")
                    .append(portion)
                    .append("\">")
                    .append(document.text(label))
                    .append("</a></p>");
        }
    }
}
