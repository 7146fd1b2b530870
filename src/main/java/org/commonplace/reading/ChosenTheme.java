package org.commonplace.reading;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Light or dark, as a browser's cookie says. */
public final class ChosenTheme {

    private static final String COOKIE = "theme";

    private ChosenTheme() {}

    /** {@code light} or {@code dark}; empty where the browser's system decides. */
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                String value = cookie.getValue();
                if (cookie.getName().equals(COOKIE) && (value.equals("light") || value.equals("dark"))) {
                    return value;
                }
            }
        }
        return "";
    }
}
