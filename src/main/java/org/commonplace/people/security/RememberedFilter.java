package org.commonplace.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.Account;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in a browser that asked to stay signed in: for a new session, or for one request where none is made. */
class RememberedFilter extends OncePerRequestFilter {

    private final RememberMe remembered;
    private final SessionBook book;
    private final boolean beginsSession;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy fixation = new ChangeSessionIdAuthenticationStrategy();

    RememberedFilter(RememberMe remembered, SessionBook book, boolean beginsSession) {
        this.remembered = remembered;
        this.book = book;
        this.beginsSession = beginsSession;
    }

    /** Files of the front end are fetched many at once and are the same for everyone. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null
                || request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> account =
                beginsSession ? remembered.welcomeBack(request, response) : remembered.recognise(request);
        if (account.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Identity.of(account.get()));
            SecurityContextHolder.setContext(context);
            if (beginsSession) {
                fixation.onAuthentication(Identity.of(account.get()), request, response);
                sessions.saveContext(context, request, response);
                book.begin(request, account.get(), remembered.series(request));
            }
        }
        chain.doFilter(request, response);
    }
}
