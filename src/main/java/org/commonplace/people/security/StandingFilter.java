package org.commonplace.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.people.Callers;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that may not go on, such as that of a disabled account, and follows changes of rights. */
class StandingFilter extends OncePerRequestFilter {

    private final Callers callers;
    private final SessionBook book;

    StandingFilter(Callers callers, SessionBook book) {
        this.callers = callers;
        this.book = book;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.getContext();
        Optional<Account> signedIn = Identity.account(context.getAuthentication());
        if (signedIn.isPresent()) {
            Optional<Account> now = callers.current(signedIn.get());
            if (now.isEmpty() || !mayGoOn(request, now.get())) {
                end(request);
            } else if (!now.equals(signedIn)) {
                context.setAuthentication(Identity.of(now.get()));
            }
        }
        chain.doFilter(request, response);
    }

    private boolean mayGoOn(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        return session == null || book.seen(session, account);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
