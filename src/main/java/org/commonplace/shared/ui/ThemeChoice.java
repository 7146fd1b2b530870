package org.commonplace.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or what the viewer's system says. The choice lives in a cookie, so the first HTML already has it and nothing flashes. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    private static final String COOKIE = "theme";

    /** What this request's browser has chosen. */
    public static ThemeChoice of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return SYSTEM;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .flatMap(value -> named(value).stream())
                .findFirst()
                .orElse(SYSTEM);
    }

    /** The value of the root element's {@code data-theme}; empty when the system decides. */
    public Optional<String> attribute() {
        return this == SYSTEM ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }

    /** Shows this theme at once, and on every later visit from this browser for a year. */
    public void apply(UI ui) {
        String value = attribute().orElse("");
        ui.getPage().executeJs("""
                        if ($0) document.documentElement.dataset.theme = $0;
                        else delete document.documentElement.dataset.theme;
                        document.cookie = $1 + '=' + $0 + ';path=/;max-age=' + ($0 ? 31536000 : 0) + ';samesite=lax';
                        """, value, COOKIE);
    }

    private static Optional<ThemeChoice> named(String value) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equalsIgnoreCase(value))
                .findFirst();
    }
}
