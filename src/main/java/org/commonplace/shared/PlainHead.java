package org.commonplace.shared;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * How every page without a script begins. It is the same for everybody, as such pages are kept by caches that many share: who chose
 * light or dark gets that from a style sheet of its own address, which answers each browser by its cookie.
 */
@Component
public class PlainHead {

    /** Root-relative address of the style sheet with the theme that a browser chose. */
    public static final String THEME = "/look/theme.css";

    private static final String HEAD = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="/look/icon.svg"><link rel="stylesheet" href="/look/article.css">%s
            <link rel="stylesheet" href="%s">%s</head>
            """;

    private static final String BRAND = "<header class=\"plain-head\"><a href=\"/\">"
            + "<span class=\"brand-mark\" aria-hidden=\"true\"></span>%s</a></header>";

    private final Appearance appearance;

    PlainHead(Appearance appearance) {
        this.appearance = appearance;
    }

    /**
     * A document up to its body, with the installation's own look.
     *
     * @param title as text
     * @param more further elements of the head, as HTML
     */
    public String of(String title, String more) {
        return HEAD.formatted(HtmlUtils.htmlEscape(title, "UTF-8"), appearance.head(), THEME, more);
    }

    /** The logo and what the product is called here, as a link to its home. */
    public String brand() {
        return BRAND.formatted(HtmlUtils.htmlEscape(appearance.name(), "UTF-8"));
    }
}
