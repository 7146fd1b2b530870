package org.commonplace.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Tokens;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in programs that know names and passwords only, with somebody's username and a good token of theirs in place of the
 * password. The password itself is never looked at, so that there is nothing here to guess.
 */
class TokenPasswordFilter extends OncePerRequestFilter {

    private final Tokens tokens;

    TokenPasswordFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NameAndSecret.areShown(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller =
                NameAndSecret.in(request).flatMap(shown -> tokens.check(shown.name(), shown.secret()));
        if (caller.isEmpty()) {
            CalendarAddresses.askToSignIn(response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(caller.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
