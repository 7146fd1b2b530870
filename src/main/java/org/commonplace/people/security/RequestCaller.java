package org.commonplace.people.security;

import org.commonplace.people.Account;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks Spring Security who is here, and the people module what they may do now. */
@Component
class RequestCaller implements CurrentCaller {

    private final Callers callers;

    RequestCaller(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Caller get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    Caller of(@Nullable Authentication authentication) {
        if (authentication instanceof TokenAuthentication token) {
            return token.caller();
        }
        return Identity.account(authentication)
                .flatMap(callers::current)
                .map(Account::person)
                .flatMap(callers::of)
                .orElse(Caller.ANONYMOUS);
    }
}
