package org.commonplace.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Tells requests that bring nothing to know somebody by. */
public final class Visitors {

    private static final Set<String> TELLING = Set.of("JSESSIONID", "commonplace-remember");

    private Visitors() {}

    /** Whether nobody in particular asks: no session, no remembered browser, no token. */
    public static boolean asks(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        if (request.getHeader(HttpHeaders.COOKIE) == null) {
            return true;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (TELLING.contains(cookie.getName())) {
                    return false;
                }
            }
        }
        return true;
    }
}
