package org.commonplace.shared;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** How this installation presents itself: what the product is called here, its logo, its colour and the time on its wall. */
@Component
public class Appearance {

    private static final String STYLE = "/look/own-";
    private static final String PICTURE = "/look/logo-";

    /** How high a logo is shown, in CSS pixels. */
    private static final int LOGO_HEIGHT = 30;

    private static final int LOGO_WIDTH = 150;

    private final Settings settings;
    private final ObjectProvider<JdbcClient> database;
    private final Remembered<String, Logo> logos = new Remembered<>(8);

    Appearance(Settings settings, ObjectProvider<JdbcClient> database) {
        this.settings = settings;
        this.database = database;
    }

    /**
     * A logo.
     *
     * @param sha256 by which it is addressed
     * @param png the picture
     * @param width in pixels of the picture
     * @param height in pixels of the picture
     */
    public record Logo(String sha256, byte[] png, int width, int height) {

        /** Root-relative. */
        public String url() {
            return PICTURE + sha256 + ".png";
        }
    }

    /** What the product is called here. */
    public String name() {
        String name = settings.text(SiteSettings.NAME).strip();
        return name.isEmpty() ? SiteSettings.NAME.fallback() : name;
    }

    /** The time zone of letters, plain pages, and whoever has chosen none and whose browser tells none. */
    public ZoneId zone() {
        return settings.zone(SiteSettings.ZONE);
    }

    /** The chosen accent; empty for the product's own. */
    public Optional<AccentColour> accent() {
        return AccentColour.of(settings.text(SiteSettings.ACCENT)).filter(AccentColour::isReadable);
    }

    /** The logo that holds, if one was set. */
    public Optional<Logo> logo() {
        return Optional.of(settings.text(SiteSettings.LOGO))
                .filter(sha -> !sha.isEmpty())
                .flatMap(this::logo);
    }

    /** The logo of this address, held now or once. */
    public Optional<Logo> logo(String sha256) {
        return logos.get(sha256, this::read);
    }

    /** Changes whenever the name, the colour or the logo does. */
    public String version() {
        String all = String.join(
                "\n",
                settings.text(SiteSettings.NAME),
                settings.text(SiteSettings.ACCENT),
                settings.text(SiteSettings.LOGO),
                settings.text(SiteSettings.ZONE));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** Root-relative address of the style sheet with the colour and the logo; empty when both are the product's own. */
    public Optional<String> style() {
        return accent().isPresent() || logo().isPresent() ? Optional.of(STYLE + version() + ".css") : Optional.empty();
    }

    /** The element for the head of an HTML document; nothing when colour and logo are the product's own. */
    public String head() {
        return style().map(href -> "<link rel=\"stylesheet\" href=\"" + href + "\">")
                .orElse("");
    }

    /** What the style sheet says. It names its elements twice, so that it counts wherever it stands. */
    public String css() {
        StringBuilder css = new StringBuilder();
        accent().ifPresent(accent -> css.append("""
                :root:root{--accent:light-dark(%1$s,%2$s);--accent-soft:light-dark(%3$s,%4$s);\
                --on-accent:light-dark(%5$s,%6$s);--aura-accent-color-light:%1$s;--aura-accent-color-dark:%2$s}
                """.formatted(
                        accent.light(),
                        accent.dark(),
                        accent.softLight(),
                        accent.softDark(),
                        accent.onLight(),
                        accent.onDark())));
        logo().ifPresent(logo -> css.append("""
                .brand-mark.brand-mark{width:%dpx;height:%dpx;border-radius:0;flex:none;\
                background:url("%s") center/contain no-repeat}
                """.formatted(widthOf(logo), LOGO_HEIGHT, logo.url())));
        return css.toString();
    }

    private static long widthOf(Logo logo) {
        return Math.clamp(Math.round((double) LOGO_HEIGHT * logo.width() / logo.height()), 8, LOGO_WIDTH);
    }

    private Optional<Logo> read(String sha256) {
        return database.getObject()
                .sql("SELECT sha256, png, width, height FROM logo WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Logo(
                        row.getString("sha256"), row.getBytes("png"), row.getInt("width"), row.getInt("height")))
                .optional();
    }
}
