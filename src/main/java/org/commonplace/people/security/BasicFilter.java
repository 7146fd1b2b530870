package org.commonplace.people.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.commonplace.people.Account;
import org.commonplace.shared.Throttled;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a script with a name and password in, at the one address where it may fetch a token with them. */
class BasicFilter extends OncePerRequestFilter {

    private final RequestMatcher where;
    private final SignInDesk desk;
    private final ProblemAnswer problems;

    BasicFilter(RequestMatcher where, SignInDesk desk, ProblemAnswer problems) {
        this.where = where;
        this.desk = desk;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !NameAndSecret.areShown(request) || !where.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> account;
        try {
            account = check(request);
        } catch (Throttled e) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(e.waitFor().toSeconds() + 1));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "people.problem.throttled");
            return;
        }
        if (account.isEmpty()) {
            problems.write(response, HttpStatus.UNAUTHORIZED, "people.problem.password");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Identity.of(account.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Account> check(HttpServletRequest request) {
        return NameAndSecret.in(request).flatMap(shown -> desk.check(Visit.of(request), shown.name(), shown.secret()));
    }
}
