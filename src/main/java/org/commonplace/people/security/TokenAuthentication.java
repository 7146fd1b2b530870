package org.commonplace.people.security;

import org.commonplace.people.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone who came with a personal token; good for one request. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    TokenAuthentication(Caller caller) {
        super(Identity.authorities(caller.administrator()));
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
