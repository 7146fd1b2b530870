package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonplace.people.SignInAddress;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signing in with an OpenID provider, where one is configured. Only who someone is is kept, never the provider's tokens. */
@Component
class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    static final String REGISTRATION = "openid";
    static final String START = "/" + OpenIdSettings.START;

    private static final String RETURN = "/login/oauth2/code/" + REGISTRATION;

    private final OpenIdSettings settings;
    private final OpenIdPeople people;
    private final SignedInHandler signedIn;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SingletonSupplier<ClientRegistration> registration;

    OpenIdSignIn(OpenIdSettings settings, OpenIdPeople people, SignedInHandler signedIn, SiteAddress site) {
        this.settings = settings;
        this.people = people;
        this.signedIn = signedIn;
        this.registration = SingletonSupplier.of(() -> register(settings, site));
    }

    void addTo(HttpSecurity http) {
        if (!settings.isConfigured()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage(SignInAddress.PATH)
                        .clientRegistrationRepository(id -> REGISTRATION.equals(id) ? registration.obtain() : null)
                        .authorizedClientRepository(new Forgetful())
                        .userInfoEndpoint(who -> who.oidcUserService(people))
                        .successHandler(this::arrived)
                        .failureHandler(OpenIdSignIn::refused))
                .addFilterBefore(new OpenIdDoor(registration::obtain), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    /** Asked for at the first sign-in, not at the start: a provider that is down keeps nobody from anything else. */
    private static ClientRegistration register(OpenIdSettings settings, SiteAddress site) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer)
                .registrationId(REGISTRATION)
                .clientId(settings.clientId)
                .clientSecret(settings.clientSecret)
                .scope(settings.scopes)
                .redirectUri(site.of(RETURN))
                .build();
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean stranger = failure instanceof OAuth2AuthenticationException refusal
                && OpenIdPeople.STRANGER.equals(refusal.getError().getErrorCode());
        if (!stranger) {
            LOG.warn("Signing in with the OpenID provider failed: {}", failure.getMessage());
        }
        SignInFailedHandler.again(request, response, stranger ? "stranger" : "failed");
    }

    /** From here on the session is like that of someone who typed a password. */
    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication recognised)
            throws IOException {
        Authentication person = Identity.of(OpenIdPeople.account(recognised));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        signedIn.onAuthenticationSuccess(request, response, person);
    }

    /** Nothing is ever asked of the provider in a person's name, so nothing to ask with is kept. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
