package org.commonplace.notifications;

import java.util.Locale;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.NoticePage;
import org.commonplace.shared.PlainHead;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
            %s<body class="alone">%s<main class="card alone-card">
            <h1>%s</h1>
            <p>%s</p>
            %s
            </main></body></html>
            """;
    private static final String HEAD =
            "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">";
    private static final String FORM = "<form method=\"post\"><button type=\"submit\">%s</button></form>";
    private static final String LINK = "<p><a href=\"/me/notifications\">%s</a></p>";

    private final Choices choices;
    private final PlainHead head;
    private final NoticePage notice;
    private final MessageSource messages;

    UnsubscribeController(Choices choices, PlainHead head, NoticePage notice, MessageSource messages) {
        this.choices = choices;
        this.head = head;
        this.notice = notice;
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
    ResponseEntity<String> gone() {
        return answer(
                HttpStatus.NOT_FOUND,
                notice.deadLink(text("notifications.unsubscribe.gone"), text("notifications.unsubscribe.gone.words")));
    }

    private ResponseEntity<String> page(String title, String words, String last) {
        return answer(
                HttpStatus.OK,
                PAGE.formatted(head.of(text(title), HEAD), head.brand(), escaped(title), escaped(words), last));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private String escaped(String key) {
        return HtmlUtils.htmlEscape(text(key), "UTF-8");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
