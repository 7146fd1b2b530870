package org.commonplace.people.security;

import java.util.List;
import java.util.Optional;
import org.commonplace.people.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** How an account is known to Spring Security. */
final class Identity {

    private static final GrantedAuthority PERSON = new SimpleGrantedAuthority("ROLE_PERSON");
    private static final GrantedAuthority ADMINISTRATOR = new SimpleGrantedAuthority("ROLE_ADMINISTRATOR");

    private Identity() {}

    static Authentication of(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account.administrator()));
    }

    /** What Spring's own parts ask for, such as the figures of health; everything else asks the access policy. */
    static List<GrantedAuthority> authorities(boolean administrator) {
        return administrator ? List.of(PERSON, ADMINISTRATOR) : List.of(PERSON);
    }

    static Optional<Account> account(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
