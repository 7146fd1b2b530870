package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonplace.people.PlainHeaders;
import org.commonplace.people.ScriptNonce;
import org.springframework.security.web.header.HeaderWriter;

/** What a page may load and run; a response that brings a policy of its own keeps it. */
enum ContentSecurityPolicy implements HeaderWriter {

    /** For Vaadin's views. Flow's client compiles what the server asks for, hence {@code unsafe-eval}. */
    VIEWS("default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob: https:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'"),

    /** For pages that need no script. */
    PLAIN(PlainHeaders.POLICY),

    /** For answers that are not pages. */
    DATA("default-src 'none'; frame-ancestors 'none'");

    private static final String HEADER = "Content-Security-Policy";

    private final String policy;

    ContentSecurityPolicy(String policy) {
        this.policy = policy;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, this == VIEWS ? policy.formatted(ScriptNonce.of(request)) : policy);
        }
    }
}
