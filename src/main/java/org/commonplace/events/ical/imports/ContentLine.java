package org.commonplace.events.ical.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property as a file has it.
 *
 * @param name in capitals
 * @param parameters their first values by name in capitals, without quotes
 * @param value as written
 * @param number of the line in the file
 */
record ContentLine(String name, Map<String, String> parameters, String value, int number) {

    private static final int MOST_PARAMETERS = 50;
    private static final String ENCODED = "ENCODING";

    /** What a line says; {@code null} for one that says nothing. */
    static @Nullable ContentLine parse(String text, int number) {
        int end = nameEnd(text);
        if (end <= 0 || end >= text.length()) {
            return null;
        }
        String name = text.substring(0, end).strip().toUpperCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        int at = end;
        while (at < text.length() && text.charAt(at) == ';') {
            int next = parameterEnd(text, at + 1);
            add(parameters, text.substring(at + 1, next));
            at = next;
        }
        if (at >= text.length() || name.isEmpty()) {
            return null;
        }
        return new ContentLine(name, parameters, decoded(text.substring(at + 1), parameters), number);
    }

    private static int nameEnd(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != ':' && text.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    /** Where a parameter ends; what is in quotes does not end it. */
    private static int parameterEnd(String text, int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ';' || sign == ':')) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static void add(Map<String, String> parameters, String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && parameters.size() < MOST_PARAMETERS) {
            String name = text.substring(0, equals).strip().toUpperCase(Locale.ROOT);
            parameters.putIfAbsent(name, unquoted(text.substring(equals + 1).strip()));
        }
    }

    /** The first of several values, with the signs that RFC 6868 has for those a value cannot hold. */
    private static String unquoted(String text) {
        String plain = text;
        if (text.startsWith("\"")) {
            int close = text.indexOf('"', 1);
            plain = text.substring(1, close < 0 ? text.length() : close);
        }
        if (plain.indexOf('^') < 0) {
            return plain;
        }
        return plain.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
    }

    /** Older programs wrote texts as mails do. */
    private static String decoded(String value, Map<String, String> parameters) {
        boolean quotedPrintable = "QUOTED-PRINTABLE".equalsIgnoreCase(parameters.getOrDefault(ENCODED, ""));
        return quotedPrintable ? QuotedPrintable.decode(value).replace("\n", "\\n") : value;
    }

    Optional<String> parameter(String wanted) {
        return Optional.ofNullable(parameters.get(wanted)).filter(value -> !value.isBlank());
    }

    /** The value as text. */
    String text() {
        return unescaped(value);
    }

    /** The values of a list of texts. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            boolean escaped = at < value.length() && value.charAt(at) == '\\';
            if (at == value.length() || value.charAt(at) == ',') {
                texts.add(unescaped(value.substring(from, at)).strip());
                from = at + 1;
            } else if (escaped) {
                at++;
            }
        }
        return texts;
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign != '\\' || at + 1 == value.length()) {
                text.append(sign);
                continue;
            }
            at++;
            char next = value.charAt(at);
            text.append(next == 'n' || next == 'N' ? '\n' : next);
        }
        return text.toString();
    }
}
