package org.commonplace.people;

import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.SettingsOffered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may set about signing in. */
@Configuration(proxyBeanMethods = false)
class SignInSettings {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_DEMANDED = 64;
    private static final int LONGEST_STAY = 365;

    static final Setting PASSWORD_LENGTH = Setting.number(
            "commonplace.sign-in.password-length",
            Group.SIGN_IN,
            Kind.NUMBER,
            "8",
            SHORTEST_PASSWORD,
            LONGEST_DEMANDED);
    static final Setting REMEMBER = Setting.plain("commonplace.sign-in.remember", Group.SIGN_IN, Kind.SWITCH, "true");
    static final Setting REMEMBER_FOR =
            Setting.number("commonplace.sign-in.remember-for", Group.SIGN_IN, Kind.DAYS, "30d", 1, LONGEST_STAY);

    @Bean
    SettingsOffered signInSettingsOffered() {
        return new SettingsOffered(PASSWORD_LENGTH, REMEMBER, REMEMBER_FOR);
    }
}
