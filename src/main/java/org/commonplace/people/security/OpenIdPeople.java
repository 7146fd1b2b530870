package org.commonplace.people.security;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.Account;
import org.commonplace.people.ExternalSignIns;
import org.commonplace.people.ExternalSignIns.Recognised;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Finds the account of someone whom the OpenID provider has recognised. */
@Component
class OpenIdPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The error of someone who has no account here, or a disabled one: they are not told which. */
    static final String STRANGER = "stranger";

    private final OidcUserService provider = new OidcUserService();
    private final OpenIdSettings settings;
    private final ExternalSignIns signIns;

    OpenIdPeople(OpenIdSettings settings, ExternalSignIns signIns) {
        this.settings = settings;
        this.signIns = signIns;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        Account account = signIns.welcome(recognised(user), settings.terms())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(STRANGER)));
        return new Arrived(user, account);
    }

    /** The account of someone who arrived this way. */
    static Account account(Authentication authentication) {
        return ((Arrived) Objects.requireNonNull(authentication.getPrincipal())).account;
    }

    private Recognised recognised(OidcUser user) {
        String subject = Objects.requireNonNull(user.getSubject(), "The provider names nobody");
        String username = orElse(user.getClaimAsString(settings.usernameClaim), subject);
        String name = orElse(user.getFullName(), username);
        String email = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        return new Recognised(
                settings.issuer,
                subject,
                username,
                name,
                email,
                groups(user.getClaims().get(settings.groupsClaim)));
    }

    private static Set<String> groups(@Nullable Object claim) {
        Stream<?> named = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        return named.map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String orElse(@Nullable String said, String instead) {
        return said == null || said.isBlank() ? instead : said;
    }

    /** Someone recognised, with the account found; it is in no session. */
    private static final class Arrived extends DefaultOidcUser {

        private final transient Account account;

        Arrived(OidcUser user, Account account) {
            super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
            this.account = account;
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
}
