package org.commonplace.people;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Where visitors sign in, and where they go from there. */
public final class SignInAddress {

    public static final String PATH = "/login";

    /** The query parameter, and form field, that holds the address to return to. */
    public static final String RETURN_TO = "continue";

    /** Where people sign in without a script. */
    public static final String PLAIN = "/sign-in";

    /** The attribute of a session that holds which username was typed with a password that did not go with it. */
    public static final String TYPED = "org.commonplace.people.typed-username";

    private SignInAddress() {}

    /**
     * The address of the sign-in view that returns to {@code path} afterwards.
     *
     * @param path an address within this product, such as {@code /s/SGH/fire-drill?x=1}
     */
    public static String returningTo(String path) {
        return returningTo(PATH, path);
    }

    /** As {@link #returningTo(String)}, where no script runs. */
    public static String plainlyReturningTo(String path) {
        return returningTo(PLAIN, path);
    }

    private static String returningTo(String from, String path) {
        return within(path)
                .filter(inside -> !inside.equals("/"))
                .map(inside -> from + "?" + RETURN_TO + "=" + UriUtils.encode(inside, StandardCharsets.UTF_8))
                .orElse(from);
    }

    /** The address as it was asked for if it lies within this product; empty for anything that could lead away. */
    public static Optional<String> within(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.chars().anyMatch(SignInAddress::leadsAstray)) {
            return Optional.empty();
        }
        try {
            URI address = new URI(wanted);
            boolean local = address.getScheme() == null && address.getRawAuthority() == null;
            return local && !PATH.equals(address.getPath()) && !PLAIN.equals(address.getPath())
                    ? Optional.of(wanted)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Browsers read a backslash as a slash, and drop control characters before they look. */
    private static boolean leadsAstray(int character) {
        return character <= ' ' || character == '\\' || character == 0x7f;
    }
}
