package org.commonplace.discussion;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Narrows the safe HTML of an article to what a comment may hold: words, emphasis, lists, quotes, code and links. A
 * comment has no headings or anchors of its own, which links could mistake for the article's, and no pictures.
 */
final class ShortHtml {

    private static final Safelist ALLOWED = Safelist.none()
            .addTags("p", "br", "em", "strong", "b", "i", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .addAttributes("a", "href", "title", "class", "rel")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    /** Nobody follows it: the cleaner needs an address to tell relative links from others. */
    private static final String BASE = "https://commonplace.invalid/";

    private ShortHtml() {}

    static String of(String article) {
        Document document = Jsoup.parseBodyFragment(article, BASE);
        document.select("a.anchor, a[href^=#], input").forEach(Element::unwrap);
        document.select("h1, h2, h3, h4, h5, h6").forEach(heading -> heading.tagName("p"));
        document.select("tr").forEach(row -> row.tagName("p"));
        document.select("td, th").forEach(cell -> cell.appendText(" "));
        document.select("img").forEach(image -> image.replaceWith(new Element("em").text(image.attr("alt"))));
        Document clean = new Cleaner(ALLOWED).clean(document);
        // A file is not a view, so that its link is for the browser.
        clean.select("a[href^=/]:not([href~=^/(s|p|people)/])").attr("router-ignore", "");
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }
}
