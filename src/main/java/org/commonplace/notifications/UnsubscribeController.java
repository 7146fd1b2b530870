package org.commonplace.notifications;

import java.util.Locale;
import org.commonplace.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Ends mail about what happens, for whoever holds the link of a letter. Opening the link asks; only posting ends it, so
 * that programs which look at links in mail end nothing. Mail programs post by themselves as
 * <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a> has it.
 */
@RestController
@RequestMapping(UnsubscribeController.PATH + "/{token}")
class UnsubscribeController {

    static final String PATH = "/unsubscribe";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>%1$s</title>
            <link rel="stylesheet" href="/look/article.css"></head>
            <body class="alone"><main class="card alone-card">
            <h1>%1$s</h1>
            <p>%2$s</p>
            %3$s
            </main></body></html>
            """;
    private static final String FORM = "<form method=\"post\"><button type=\"submit\">%s</button></form>";
    private static final String LINK = "<p><a href=\"/me/notifications\">%s</a></p>";

    private final Choices choices;
    private final MessageSource messages;

    UnsubscribeController(Choices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String token) {
        if (!choices.isToken(token)) {
            throw new NotFound("unsubscribe link");
        }
        String form = FORM.formatted(escaped("notifications.unsubscribe.do"));
        return page("notifications.unsubscribe.title", "notifications.unsubscribe.words", form);
    }

    @PostMapping
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        if (!choices.unsubscribe(token)) {
            throw new NotFound("unsubscribe link");
        }
        String link = LINK.formatted(escaped("notifications.unsubscribe.choices"));
        return page("notifications.unsubscribe.done", "notifications.unsubscribe.done.words", link);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Void> gone() {
        return ResponseEntity.notFound().build();
    }

    private ResponseEntity<String> page(String title, String words, String last) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(PAGE.formatted(escaped(title), escaped(words), last));
    }

    private String escaped(String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.UK));
    }
}
