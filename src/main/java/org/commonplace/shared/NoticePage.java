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
            %s<body class="alone">%s<main class="alone-card"><h1>%s</h1>
            <p>%s</p>
            %s
            <p><a href="/">%s</a></p>
            </main></body></html>
            """;

    private static final String SEARCH = """
            <form action="/search" role="search">
            <label>%s <input type="search" name="q"></label>
            <button type="submit">%s</button>
            </form>""";

    private static final String DEAD_LINK =
            "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">";

    private final PlainHead head;
    private final MessageSource messages;

    NoticePage(PlainHead head, MessageSource messages) {
        this.head = head;
        this.messages = messages;
    }

    /** The page as HTML; {@code words} may be left out where the heading says it all. */
    public String html(String heading, @Nullable String words) {
        return page("", heading, words == null ? "" : words, search());
    }

    /** The page for a link that holds a secret and is no longer good; its address is told to nobody, in case it is again. */
    public String deadLink(String heading, String words) {
        return page(DEAD_LINK, heading, words, "");
    }

    private String page(String more, String heading, String words, String offer) {
        return PAGE.formatted(
                head.of(heading, more),
                head.brand(),
                escaped(heading),
                escaped(words),
                offer,
                text("shared.notice.home"));
    }

    private String search() {
        return SEARCH.formatted(text("shared.notice.search"), text("shared.notice.find"));
    }

    private String text(String key) {
        return escaped(messages.getMessage(key, null, Locale.UK));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
