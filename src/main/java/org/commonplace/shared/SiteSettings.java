package org.commonplace.shared;

import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this installation is called, how it looks, whose it is, and how long it keeps what was thrown away. */
@Configuration(proxyBeanMethods = false)
public class SiteSettings {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ORGANISATION = 120;

    public static final Setting NAME = Setting.text("commonplace.name", Group.APPEARANCE, "Commonplace", LONGEST_NAME);
    public static final Setting ACCENT = Setting.plain("commonplace.accent", Group.APPEARANCE, Kind.ACCENT, "");
    public static final Setting LOGO = Setting.plain("commonplace.logo", Group.APPEARANCE, Kind.PICTURE, "");
    public static final Setting ZONE = Setting.plain("commonplace.zone", Group.APPEARANCE, Kind.ZONE, "Europe/London");
    public static final Setting ORGANISATION =
            Setting.text("commonplace.organisation", Group.ORGANISATION, "", LONGEST_ORGANISATION);
    public static final Setting CONTACT_EMAIL = Setting.email("commonplace.contact.email", Group.ORGANISATION);
    public static final Setting CONTACT_TELEPHONE =
            Setting.text("commonplace.contact.telephone", Group.ORGANISATION, "", LONGEST_NAME);
    public static final Setting DATA_PROTECTION =
            Setting.text("commonplace.contact.data-protection", Group.ORGANISATION, "", LONGEST_ORGANISATION);

    @Bean
    SettingsOffered siteSettingsOffered() {
        return new SettingsOffered(
                NAME,
                LOGO,
                ACCENT,
                ZONE,
                ORGANISATION,
                CONTACT_EMAIL,
                CONTACT_TELEPHONE,
                DATA_PROTECTION,
                TrashTime.KEPT);
    }
}
