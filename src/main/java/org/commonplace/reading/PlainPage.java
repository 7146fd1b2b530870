package org.commonplace.reading;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.PlainHead;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.SiteLink;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A page as a whole HTML document without a script: for print, old machines and screen readers. */
@Component
class PlainPage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Articles articles;
    private final People people;
    private final PublicFace face;
    private final Appearance appearance;
    private final PlainHead begin;
    private final MessageSource messages;
    private final SiteAddress site;

    PlainPage(
            Articles articles,
            People people,
            PublicFace face,
            Appearance appearance,
            PlainHead begin,
            MessageSource messages,
            SiteAddress site) {
        this.articles = articles;
        this.people = people;
        this.face = face;
        this.appearance = appearance;
        this.begin = begin;
        this.messages = messages;
        this.site = site;
    }

    /** The document of an article, as this caller may see it. */
    String of(Caller caller, Article article) {
        PageDetails page = article.page();
        String space = "/read/" + page.space();
        return document(
                page.title() + " · " + article.spaceName(),
                face.head(article),
                main -> main.append("<nav aria-label=\"")
                        .append(text("reading.crumbs"))
                        .append("\"><a href=\"")
                        .append(space)
                        .append("\">")
                        .append(escape(article.spaceName()))
                        .append("</a></nav><article class=\"prose\"><h1")
                        .append(anchor(article))
                        .append('>')
                        .append(escape(page.title()))
                        .append("</h1><p class=\"facts\">")
                        .append(facts(caller, article))
                        .append("</p>")
                        .append(articles.html(caller, article))
                        .append("</article><p class=\"print-source\">")
                        .append(text("reading.source", site.of(page.url())))
                        .append("</p><footer class=\"plain-foot\"><a href=\"")
                        .append(page.url())
                        .append("\">")
                        .append(text("reading.full"))
                        .append("</a></footer>"));
    }

    private static String anchor(Article article) {
        return article.titleAnchor().map(id -> " id=\"" + escape(id) + '"').orElse("");
    }

    /** A document with this title and what {@code main} writes. */
    String document(String title, String head, Consumer<StringBuilder> main) {
        return document(title, head, "", main);
    }

    /** As {@link #document(String, String, Consumer)}, with these words in the field that searches. */
    String document(String title, String head, String sought, Consumer<StringBuilder> main) {
        StringBuilder html = new StringBuilder(4096)
                .append(begin.of(title, head))
                .append("<body class=\"plain\">")
                .append(begin.brand())
                .append(searchForm(sought))
                .append("<main id=\"content\">");
        main.accept(html);
        return html.append("</main>")
                .append(siteLinks())
                .append("</body></html>")
                .toString();
    }

    /** A search that needs no script; its answer does not either. */
    private String searchForm(String sought) {
        return "<form class=\"plain-search\" role=\"search\" action=\"/read\"><input type=\"search\" name=\"q\" maxlength=\"300\""
                + " aria-label=\"" + text("reading.search") + "\" placeholder=\"" + text("reading.search")
                + "\" value=\""
                + escape(sought) + "\"><button type=\"submit\">" + text("reading.search.do") + "</button></form>";
    }

    /** Where the statements are, for the foot of every page. */
    private String siteLinks() {
        StringBuilder links = new StringBuilder("<footer class=\"plain-foot plain-site\"><a href=\"/read\">")
                .append(text("reading.begin"))
                .append("</a>");
        for (SiteLink link : SiteLink.values()) {
            links.append("<a href=\"/")
                    .append(link.address())
                    .append("\">")
                    .append(text(link.words()))
                    .append("</a>");
        }
        return links.append("</footer>").toString();
    }

    String text(String key, Object... arguments) {
        return escape(words(key, arguments));
    }

    /** As it is in the bundle, to be escaped by whoever writes it. */
    String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String facts(Caller caller, Article article) {
        PageDetails page = article.page();
        StringBuilder facts = new StringBuilder();
        if (page.status() == PageStatus.ARCHIVED) {
            fact(facts, text("reading.archived"));
        }
        if (page.isUnverified()) {
            fact(facts, text("reading.unverified"));
        }
        if (article.doubted()) {
            fact(facts, text("reading.doubted"));
        }
        if (page.reviewedAt() != null && page.reviewedBy() != null) {
            fact(facts, done("reading.reviewed", page.reviewedAt(), caller, page.reviewedBy()));
        }
        if (page.reviewDue() != null) {
            fact(facts, text("reading.due", DATE.format(page.reviewDue())));
        }
        fact(facts, done("reading.updated", page.updatedAt(), caller, page.updatedBy()));
        if (article.rendered().isLong()) {
            fact(facts, text("reading.minutes", article.rendered().readingMinutes()));
        }
        return facts.toString();
    }

    private static void fact(StringBuilder facts, String words) {
        facts.append("<span>").append(words).append("</span> ");
    }

    /** When something was done, and by whom where the reader may know. */
    private String done(String key, Instant when, Caller reader, long person) {
        String date = DATE.format(when.atZone(appearance.zone()));
        return people.card(reader, person)
                .map(who -> text(key + ".by", date, who.name()))
                .orElseGet(() -> text(key, date));
    }
}
