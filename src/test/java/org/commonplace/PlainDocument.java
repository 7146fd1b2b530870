package org.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonplace.markup.AllowList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A whole page as a browser would read it, to see that nothing in it acts and nothing broke out of its place. */
public record PlainDocument(Document html) {

    private static final Set<String> IN_HEAD = Set.of("meta", "title", "link");
    private static final String ACTIVE =
            "script, style, iframe, object, embed, base, form, template, svg, math, video, audio, noscript, [http-equiv]";

    public static PlainDocument of(String text) {
        return new PlainDocument(Jsoup.parse(text));
    }

    /** Checks a page that runs no script of its own, and has no form but that of the search above it. */
    public PlainDocument check() {
        assertThat(html.select(ACTIVE).not("form.plain-search[action=/read]")).isEmpty();
        assertThat(html.select("main form, header form, footer form")).isEmpty();
        assertThat(html.head().children())
                .allSatisfy(element -> assertThat(element.normalName()).isIn(IN_HEAD));
        assertThat(html.body().children().stream().map(Element::normalName).toList())
                .isIn(
                        List.of("main"),
                        List.of("header", "main", "footer"),
                        List.of("header", "form", "main", "footer"));
        assertThat(html.head().select("link[rel=stylesheet], link[rel=icon]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/look/"));
        nothingListens();
        html.select(".prose").forEach(article -> AllowList.check(article.html()));
        return this;
    }

    /** Checks a page of the product's own scripts: they are those of the page it is compared with, and no more. */
    public PlainDocument checkBeside(PlainDocument harmless) {
        assertThat(html.select("script")).hasSameSizeAs(harmless.html.select("script"));
        assertThat(html.select("script"))
                .allSatisfy(script -> assertThat(script.attr("nonce")).isNotBlank());
        assertThat(html.head().children()).hasSameSizeAs(harmless.html.head().children());
        assertThat(html.body().children()).hasSameSizeAs(harmless.html.body().children());
        assertThat(html.select("iframe, object, embed, form, svg, math, meta[http-equiv=refresh]"))
                .hasSameSizeAs(
                        harmless.html.select("iframe, object, embed, form, svg, math, meta[http-equiv=refresh]"));
        nothingListens();
        html.select("article.prose").forEach(article -> AllowList.check(article.html()));
        return this;
    }

    public String heading() {
        return html.select("h1").getFirst().wholeText();
    }

    public List<String> words(String selector) {
        return html.select(selector).stream().map(Element::wholeText).toList();
    }

    public String meta(String property) {
        return html.select("meta[property=" + property + "]").attr("content");
    }

    private void nothingListens() {
        assertThat(html.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(html.select("[href], [src], [action]"))
                .noneMatch(element -> (element.attr("href") + element.attr("src") + element.attr("action"))
                        .replaceAll("[\\x00-\\x20]", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(javascript|vbscript|data):.*"));
    }
}
