package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.people.PlainHeaders;
import org.commonplace.people.SignInAddress;
import org.commonplace.shared.PlainHead;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Signing in and out where no script runs. The form is sent to the same address as that of the sign-in view. */
@RestController
class PlainSignInController {

    /** The form field that says that the answer has to do without a script too. */
    static final String PLAINLY = "plainly";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final List<String> REASONS = List.of("wrong", "wait", "again");
    private static final String PAGE = """
            %s<body class="alone">%s<main class="card alone-card">
            <h1>%s</h1>
            %s
            <p><a href="/read">%s</a></p>
            </main></body></html>
            """;
    private static final String FORM = """
            <p role="alert">%s</p>
            <form method="post" action="%s">
            <label>%s <input type="text" name="username" autocomplete="username" autocapitalize="none" required></label>
            <label>%s <input type="password" name="password" autocomplete="current-password" required></label>
            %s%s%s%s<button type="submit">%s</button>
            </form>""";
    private static final String REMEMBER = "<label class=\"alone-check\"><input type=\"checkbox\" name=\""
            + SignedInHandler.REMEMBER + "\"> %s</label>";
    private static final String SIGNED_IN = """
            <p>%s</p>
            <form method="post" action="/logout">%s<button type="submit">%s</button></form>""";

    private final RememberMe remembered;
    private final PlainHead head;
    private final MessageSource messages;

    PlainSignInController(RememberMe remembered, PlainHead head, MessageSource messages) {
        this.remembered = remembered;
        this.head = head;
        this.messages = messages;
    }

    @GetMapping(SignInAddress.PLAIN)
    ResponseEntity<String> show(
            @RequestParam(name = SignInAddress.RETURN_TO, required = false) Optional<String> wanted,
            CsrfToken csrf,
            HttpServletRequest request) {
        String token = hidden(csrf.getParameterName(), csrf.getToken());
        Optional<Account> account =
                Identity.account(SecurityContextHolder.getContext().getAuthentication());
        String main = account.map(known -> SIGNED_IN.formatted(
                        text("people.signin.already", known.username()), token, text("people.signin.out")))
                .orElseGet(() -> form(request, wanted, token));
        String title = text("people.signin.title");
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", PlainHeaders.POLICY)
                .body(PAGE.formatted(
                        head.of(messages.getMessage("people.signin.title", null, Locale.UK), ""),
                        head.brand(),
                        title,
                        main,
                        text("people.signin.read")));
    }

    private String form(HttpServletRequest request, Optional<String> wanted, String token) {
        String reason = REASONS.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .map(why -> text("people.signin." + why))
                .orElse("");
        String back = wanted.flatMap(SignInAddress::within)
                .map(path -> hidden(SignInAddress.RETURN_TO, path))
                .orElse("");
        return FORM.formatted(
                reason,
                SignInAddress.PATH,
                text("people.signin.username"),
                text("people.signin.password"),
                remembered.isOffered() ? REMEMBER.formatted(text("people.signin.remember")) : "",
                token,
                hidden(PLAINLY, "yes"),
                back,
                text("people.signin.submit"));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">";
    }

    private String text(String key, Object... arguments) {
        return escaped(messages.getMessage(key, arguments, Locale.UK));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
