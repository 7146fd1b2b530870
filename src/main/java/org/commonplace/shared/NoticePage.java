package org.commonplace.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * A whole page that says one thing and offers a search and the way home, for answers that no view gives. It needs no script and no
 * session, and shows its own words only, nothing of the address.
 */
@Component
public class NoticePage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><link rel="stylesheet" href="/look/article.css"></head>
            <body class="alone"><main class="alone-card"><h1>%1$s</h1>
            <p>%2$s</p>
            <form action="/search" role="search">
            <label>%3$s <input type="search" name="q"></label>
            <button type="submit">%4$s</button>
            </form>
            <p><a href="/">%5$s</a></p>
            </main></body></html>
            """;

    private final MessageSource messages;

    NoticePage(MessageSource messages) {
        this.messages = messages;
    }

    /** The page as HTML; {@code words} may be left out where the heading says it all. */
    public String html(String heading, @Nullable String words) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(heading),
                HtmlUtils.htmlEscape(words == null ? "" : words),
                text("shared.notice.search"),
                text("shared.notice.find"),
                text("shared.notice.home"));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.UK));
    }
}
