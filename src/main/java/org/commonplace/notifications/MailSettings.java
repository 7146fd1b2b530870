package org.commonplace.notifications;

import java.util.List;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.SettingsOffered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may set about mail. What belongs to one mail server is set in one place: outside, or on the screen. */
@Configuration(proxyBeanMethods = false)
class MailSettings {

    private static final int LONGEST_HOST = 253;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_KEPT = 365;
    private static final String SERVER = "spring.mail.host";
    private static final String PORT_NAME = "spring.mail.port";
    private static final String USER_NAME = "spring.mail.username";
    private static final String SECURITY_NAME = "commonplace.mail.security";

    static final Setting HOST = Setting.text(SERVER, Group.MAIL, "", LONGEST_HOST);
    static final Setting PORT = Setting.number(PORT_NAME, Group.MAIL, Kind.NUMBER, "587", 1, LAST_PORT)
            .fixedBy(SERVER);
    static final Setting SECURITY = Setting.choice(
                    SECURITY_NAME, Group.MAIL, "starttls", List.of("starttls", "tls", "none"))
            .fixedBy(SERVER);
    static final Setting USER =
            Setting.text(USER_NAME, Group.MAIL, "", LONGEST_HOST).fixedBy(SERVER);
    static final Setting PASSWORD = Setting.secret(
                    "spring.mail.password", Group.MAIL, List.of(SERVER, PORT_NAME, USER_NAME, SECURITY_NAME))
            .fixedBy(SERVER);
    static final Setting FROM = Setting.email("commonplace.mail.from", Group.MAIL);
    static final Setting KEEP =
            Setting.number("commonplace.mail.keep", Group.LIMITS, Kind.DAYS, "14d", 1, LONGEST_KEPT);

    @Bean
    SettingsOffered mailSettingsOffered() {
        return new SettingsOffered(HOST, PORT, SECURITY, USER, PASSWORD, FROM, KEEP);
    }
}
