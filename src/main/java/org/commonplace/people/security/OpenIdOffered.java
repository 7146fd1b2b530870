package org.commonplace.people.security;

import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.SettingsOffered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may set about the OpenID provider; where it is found is set outside. */
@Configuration(proxyBeanMethods = false)
class OpenIdOffered {

    private static final int LONGEST_NAME = 60;

    static final Setting NAME = Setting.text("commonplace.oidc.name", Group.SIGN_IN, "OpenID Connect", LONGEST_NAME);
    static final Setting PROVISION = Setting.plain("commonplace.oidc.provision", Group.SIGN_IN, Kind.SWITCH, "false");

    @Bean
    SettingsOffered openIdSettingsOffered() {
        return new SettingsOffered(NAME, PROVISION);
    }
}
