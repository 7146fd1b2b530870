package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.commonplace.people.FirstAdministrator;
import org.commonplace.people.PasswordLength;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.NoticePage;
import org.commonplace.shared.PlainHead;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The one-time page on which a new installation's administrator chooses a password; gone once that is done. */
@RestController
@RequestMapping("/setup/{secret}")
class SetupController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PAGE = """
            %1$s<body class="alone">%2$s<main class="card alone-card">
            <h1>%3$s</h1>
            <p>%4$s</p>
            <p>%9$s</p>
            <p role="alert">%5$s</p>
            <form method="post">
            <input type="text" name="username" value="%10$s" autocomplete="username" readonly hidden>
            <label>%6$s <input type="password" name="password" required minlength="%8$d" autocomplete="new-password"></label>
            <label>%11$s <input type="password" name="repeat" required autocomplete="new-password"></label>
            <button type="submit">%7$s</button>
            </form>
            </main></body></html>
            """;
    private static final String HEAD = "<meta name=\"referrer\" content=\"no-referrer\">";

    private final FirstAdministrator first;
    private final SignedInHandler signedIn;
    private final PasswordLength length;
    private final PlainHead head;
    private final NoticePage notice;
    private final MessageSource messages;

    SetupController(
            FirstAdministrator first,
            SignedInHandler signedIn,
            PasswordLength length,
            PlainHead head,
            NoticePage notice,
            MessageSource messages) {
        this.first = first;
        this.signedIn = signedIn;
        this.length = length;
        this.head = head;
        this.notice = notice;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String secret) {
        if (!first.isInvited(secret)) {
            throw new NotFound("set-up link");
        }
        return page(HttpStatus.OK, "");
    }

    @PostMapping
    @Nullable
    ResponseEntity<String> choose(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String repeat,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!first.isInvited(secret)) {
            throw new NotFound("set-up link");
        }
        if (!password.equals(repeat)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, text("people.setup.differ"));
        }
        try {
            signedIn.letIn(request, response, first.accept(secret, password));
            return null;
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    text(problem.message(), problem.arguments().toArray()));
        }
    }

    /** Not a redirect to sign-in as elsewhere: there may be nobody yet who could. */
    @ExceptionHandler(NotFound.class)
    ResponseEntity<String> gone() {
        return answer(
                HttpStatus.NOT_FOUND, notice.deadLink(text("people.setup.gone"), text("people.setup.gone.words")));
    }

    private ResponseEntity<String> page(HttpStatus status, String alert) {
        String html = PAGE.formatted(
                head.of(text("people.setup.title"), HEAD),
                head.brand(),
                escaped("people.setup.title"),
                escaped("people.setup.explain"),
                HtmlUtils.htmlEscape(alert),
                escaped("people.setup.password"),
                escaped("people.setup.choose"),
                length.least(),
                HtmlUtils.htmlEscape(text("people.password.help", length.least())),
                FirstAdministrator.USERNAME,
                escaped("people.setup.repeat"));
        return answer(status, html);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
                                + "frame-ancestors 'none'; base-uri 'none'")
                .body(html);
    }

    private String escaped(String key) {
        return HtmlUtils.htmlEscape(text(key));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
