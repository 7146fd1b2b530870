package org.commonplace.people.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies a browser keeps beyond a session; no script can read them, and no other site can send them. */
enum BrowserCookies {
    REMEMBERED("commonplace-remember"),
    KNOWN("commonplace-browser");

    private final String cookie;

    BrowserCookies(String cookie) {
        this.cookie = cookie;
    }

    @Nullable
    String read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie candidate : cookies) {
            if (candidate.getName().equals(cookie) && !candidate.getValue().isEmpty()) {
                return candidate.getValue();
            }
        }
        return null;
    }

    /** Has the browser keep the value for so long. */
    void write(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        set(request, response, value, life);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie made = ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, made.toString());
    }
}
