package org.commonplace.people.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.people.KnownBrowsers;
import org.commonplace.people.SignInAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** After a sign-in: makes the browser known, remembers it if asked to, and goes back to where the visitor was. */
@Component
class SignedInHandler implements AuthenticationSuccessHandler {

    static final String REMEMBER = "remember";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final RememberMe remembered;
    private final KnownBrowsers known;
    private final SessionBook book;

    SignedInHandler(RememberMe remembered, KnownBrowsers known, SessionBook book) {
        this.remembered = remembered;
        this.known = known;
        this.book = book;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Account account = Identity.account(authentication).orElseThrow();
        introduce(request, response, account);
        String series = request.getParameter(REMEMBER) == null || !remembered.isOffered()
                ? null
                : remembered.remember(request, response, account);
        book.begin(request, account, series);
        response.sendRedirect(request.getContextPath() + target(request));
    }

    /** Lets somebody in who has just chosen a password by a link that was theirs alone, as if they had signed in with it. */
    void letIn(HttpServletRequest request, HttpServletResponse response, Account account) throws IOException {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Identity.of(account));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onAuthenticationSuccess(request, response, Identity.of(account));
    }

    private void introduce(HttpServletRequest request, HttpServletResponse response, Account account) {
        String shown = BrowserCookies.KNOWN.read(request);
        if (shown == null || !known.knows(shown, account.username())) {
            BrowserCookies.KNOWN.write(request, response, known.introduce(account.person()), KnownBrowsers.LIFE);
        }
    }

    private static String target(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(SignInAddress.RETURN_TO))
                .flatMap(SignInAddress::within)
                .or(() -> OpenIdDoor.wanted(request))
                .or(() -> interruptedNavigation(request))
                .orElse(request.getParameter(PlainSignInController.PLAINLY) == null ? "/" : "/read");
    }

    /** Where someone was going inside the application when Vaadin found that they had to sign in. */
    private static Optional<String> interruptedNavigation(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object route = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return route instanceof String path ? SignInAddress.within("/" + path) : Optional.empty();
    }
}
