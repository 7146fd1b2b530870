package org.commonplace.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** What can be typed into the fields of calendars and events. */
final class Texts {

    private static final Set<String> WEB = Set.of("http", "https");

    private Texts() {}

    /** A line that is not empty. */
    static String required(String field, String text, int longest) {
        String line = line(field, text, longest);
        if (line.isEmpty()) {
            throw new Invalid(field, "events.text.missing");
        }
        return line;
    }

    /** One line, which may be empty. */
    static String line(String field, String text, int longest) {
        return body(field, text.strip().replaceAll("\\s+", " "), longest);
    }

    /** Any number of lines. */
    static String body(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new Invalid(field, "events.text.long", longest);
        }
        return text;
    }

    /** A web address; {@code null} for none. */
    static @Nullable String web(String field, @Nullable String address, int longest) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String stripped = body(field, address.strip(), longest);
        try {
            URI uri = new URI(stripped);
            String scheme = uri.getScheme();
            if (scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT)) && uri.getHost() != null) {
                return stripped;
            }
        } catch (URISyntaxException e) {
            throw new Invalid(field, "events.text.web");
        }
        throw new Invalid(field, "events.text.web");
    }

    /** A number of people; {@code null} for any. */
    static @Nullable Integer places(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw new Invalid(field, "events.places.invalid", most);
        }
        return number;
    }
}
