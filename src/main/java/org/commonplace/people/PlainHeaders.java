package org.commonplace.people;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of a plain page: it runs no script and is nobody's frame. */
public final class PlainHeaders {

    /** What a plain page may load, as a content security policy. */
    public static final String POLICY = "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private PlainHeaders() {}

    /** For an answer that is given before the security filters have their turn. */
    public static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }
}
