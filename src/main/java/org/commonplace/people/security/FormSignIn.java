package org.commonplace.people.security;

import org.commonplace.shared.Throttled;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets Spring Security's form sign-in ask the {@link SignInDesk}. Being a bean is all it takes; named to a chain as well,
 * it would be asked twice about every wrong password.
 */
@Component
class FormSignIn implements AuthenticationProvider {

    private final SignInDesk desk;

    FormSignIn(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof Visit visit)) {
            throw new BadCredentialsException("Not from the sign-in view");
        }
        try {
            return desk.check(visit, asked.getName(), password(asked.getCredentials()))
                    .map(Identity::of)
                    .orElseThrow(() -> new BadCredentialsException("Wrong name or password"));
        } catch (Throttled e) {
            throw new LockedException("Too many tries", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String password(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }
}
