package org.commonplace.wiki;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.commonplace.people.Caller;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Lists of pages that stand in a text, as HTML for one reader. A long one ends with a link to all of it. */
@Component
class EmbeddedLists {

    /** Most pages that an embedded list names itself. */
    static final int LISTED = 200;

    private final PageTree tree;
    private final Labels labels;
    private final JdbcClient database;
    private final MessageSource messages;

    EmbeddedLists(PageTree tree, Labels labels, JdbcClient database, MessageSource messages) {
        this.tree = tree;
        this.labels = labels;
        this.database = database;
        this.messages = messages;
    }

    /** The pages below a page; 0 is a page that has not been saved yet. */
    String below(Caller caller, long page) {
        List<PageLine> children = page == 0 ? List.of() : tree.childLines(caller, page, 0, LISTED + 1);
        String html = list(children);
        return children.size() <= LISTED ? html : html + link(addressOf(page) + "/below", "wiki.embedded.below");
    }

    /** The pages with a label, in all spaces. */
    String labelled(Caller caller, String label) {
        List<PageLine> pages = labels.pages(caller, label, 0, LISTED + 1);
        String html = list(pages);
        return pages.size() <= LISTED
                ? html
                : html
                        + link(
                                "/labels?label=" + UriUtils.encode(label, StandardCharsets.UTF_8),
                                "wiki.embedded.label",
                                label);
    }

    private String addressOf(long page) {
        return database.sql(
                        "SELECT s.space_key, p.slug FROM page p JOIN space s ON s.id = p.space_id WHERE p.id = :page")
                .param("page", page)
                .query((row, n) -> Pages.url(row.getString("space_key"), row.getString("slug")))
                .single();
    }

    private String link(String address, String words, Object... arguments) {
        String said = messages.getMessage(words, arguments, Locale.UK);
        return "<p><a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(said) + "</a></p>";
    }

    private static String list(List<PageLine> pages) {
        StringBuilder html = new StringBuilder("<ul class=\"page-list\">");
        pages.stream()
                .limit(LISTED)
                .forEach(page -> html.append("<li><a href=\"")
                        .append(HtmlUtils.htmlEscape(page.url()))
                        .append("\">")
                        .append(HtmlUtils.htmlEscape(page.title()))
                        .append("</a></li>"));
        return html.append("</ul>").toString();
    }
}
