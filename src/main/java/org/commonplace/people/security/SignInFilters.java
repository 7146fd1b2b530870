package org.commonplace.people.security;

import org.commonplace.people.Callers;
import org.commonplace.people.Tokens;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** The ways to be recognised, for the chains to choose from; not beans, or each would run on every request. */
@Component
class SignInFilters {

    private final Callers callers;
    private final Tokens tokens;
    private final SignInDesk desk;
    private final RememberMe remembered;
    private final SessionBook book;
    private final ProblemAnswer problems;

    SignInFilters(
            Callers callers,
            Tokens tokens,
            SignInDesk desk,
            RememberMe remembered,
            SessionBook book,
            ProblemAnswer problems) {
        this.callers = callers;
        this.tokens = tokens;
        this.desk = desk;
        this.remembered = remembered;
        this.book = book;
        this.problems = problems;
    }

    StandingFilter standing() {
        return new StandingFilter(callers, book);
    }

    BearerFilter bearer() {
        return new BearerFilter(tokens, problems);
    }

    TokenPasswordFilter tokenAsPassword() {
        return new TokenPasswordFilter(tokens);
    }

    BasicFilter basic(RequestMatcher where) {
        return new BasicFilter(where, desk, problems);
    }

    RememberedFilter remembered(boolean beginsSession) {
        return new RememberedFilter(remembered, book, beginsSession);
    }
}
