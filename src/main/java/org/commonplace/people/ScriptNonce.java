package org.commonplace.people;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The word that tells the scripts a page was made with from those that were slipped in. The content security policy of
 * every response names it; inline scripts carry it in their {@code nonce} attribute.
 */
public final class ScriptNonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = ScriptNonce.class.getName();
    private static final int BYTES = 16;

    private ScriptNonce() {}

    /** The nonce of this request: always the same for one, never for two. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, nonce);
        return nonce;
    }
}
