package org.commonplace.reading;

import jakarta.servlet.http.HttpServletResponse;

/** The headers of a plain page: it runs no script and is nobody's frame. */
final class PlainHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'none'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: https:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private PlainHeaders() {}

    static void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }
}
