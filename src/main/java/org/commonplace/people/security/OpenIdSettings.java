package org.commonplace.people.security;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.ExternalSignIns.Terms;
import org.commonplace.shared.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How people sign in with an OpenID provider, as the settings {@code COMMONPLACE_OIDC_…} say; without an issuer they do not. */
@Component
public class OpenIdSettings {

    /** Where someone is sent to the provider from, relative to the root. */
    public static final String START = "oauth2/authorization/openid";

    final String issuer;
    final String clientId;
    final String clientSecret;
    final List<String> scopes;
    final String usernameClaim;
    final String groupsClaim;
    private final Map<String, String> groups;
    private final Settings settings;

    OpenIdSettings(
            @Value("${commonplace.oidc.issuer:}") String issuer,
            @Value("${commonplace.oidc.client-id:}") String clientId,
            @Value("${commonplace.oidc.client-secret:}") String clientSecret,
            @Value("${commonplace.oidc.scopes:openid,profile,email}") String scopes,
            @Value("${commonplace.oidc.username-claim:preferred_username}") String usernameClaim,
            @Value("${commonplace.oidc.groups-claim:groups}") String groupsClaim,
            @Value("${commonplace.oidc.groups:}") String groups,
            Settings settings) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.clientSecret = clientSecret.strip();
        this.scopes = listed(scopes);
        this.usernameClaim = usernameClaim;
        this.groupsClaim = groupsClaim;
        this.groups = mapped(groups);
        this.settings = settings;
    }

    boolean isConfigured() {
        return !issuer.isEmpty() && !clientId.isEmpty();
    }

    /** What the button to sign in with is called; empty when there is no provider. */
    public Optional<String> name() {
        return isConfigured() ? Optional.of(settings.text(OpenIdOffered.NAME)) : Optional.empty();
    }

    /** What holds for people who come from the provider. */
    Terms terms() {
        return new Terms(settings.isOn(OpenIdOffered.PROVISION), groups);
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Such as {@code lib-staff=Library, ward-7=Ward nurses}. */
    private static Map<String, String> mapped(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair : listed(text)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                names.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        return Map.copyOf(names);
    }
}
