package org.commonplace.people.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a program shows of itself with HTTP Basic. */
record NameAndSecret(String name, String secret) {

    private static final String SCHEME = "Basic ";

    static boolean areShown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Empty when there are none, or they cannot be read. */
    static Optional<NameAndSecret> in(HttpServletRequest request) {
        if (!areShown(request)) {
            return Optional.empty();
        }
        String words = decode(request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()));
        int colon = words.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new NameAndSecret(words.substring(0, colon), words.substring(colon + 1)));
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
