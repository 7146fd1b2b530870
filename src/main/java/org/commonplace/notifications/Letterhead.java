package org.commonplace.notifications;

import org.commonplace.shared.AccentColour;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;

/**
 * What stands above each letter.
 *
 * @param name what the product is called here
 * @param logo the absolute address of the logo; {@code null} where there is none
 * @param accent the colour of links, as in {@code #0b5563}
 */
record Letterhead(String name, @Nullable String logo, String accent) {

    private static final String OWN_ACCENT = "#0b5563";

    static Letterhead of(Appearance appearance, SiteAddress site) {
        return new Letterhead(
                appearance.name(),
                appearance.logo().map(logo -> site.of(logo.url())).orElse(null),
                appearance.accent().map(AccentColour::light).orElse(OWN_ACCENT));
    }
}
