package org.commonplace.reading.paint;

import java.util.regex.Pattern;
import org.commonplace.wiki.Article;
import org.springframework.web.util.HtmlUtils;

/**
 * What is shown of a page until its view has loaded: the article where the view will show it, in the same frame. The
 * frame's script takes it away in the moment the view is there.
 */
final class Painting {

    /** The id by which the script finds it. */
    static final String ID = "first-paint";

    /** A link to a place in the same article, which the base address would lead away from it. */
    private static final Pattern FRAGMENT = Pattern.compile("(<a\\b[^>]* href=\")#");

    private Painting() {}

    /**
     * @param html the article as its reader may see it
     * @param notice what warns its readers, as HTML; empty for nothing
     */
    static String of(Article article, String html, String notice) {
        return "<div class=\"frame\" id=\"" + ID + "\"><header class=\"rail\"></header><main class=\"content\">"
                + "<div class=\"view\"><div class=\"bar\"></div><div class=\"with-context\"><div>"
                + "<h1 class=\"page-title\">"
                + HtmlUtils.htmlEscape(article.page().title(), "UTF-8")
                + "</h1><div class=\"facts\"></div>"
                + notice
                + "<article class=\"prose\">"
                + FRAGMENT.matcher(html).replaceAll("$1" + article.page().url() + "#")
                + "</article></div></div></div></main></div>";
    }

    /** The title of the browser's tab. */
    static String title(Article article) {
        return article.page().title() + " · " + article.spaceName();
    }
}
