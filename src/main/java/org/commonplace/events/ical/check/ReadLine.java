package org.commonplace.events.ical.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a calendar file, unfolded.
 *
 * @param number that of the first of its physical lines, from 1
 * @param name in capitals; empty for what is no property
 * @param value as written, escapes and all
 */
record ReadLine(int number, String text, String name, Map<String, String> parameters, String value) {

    /** Reads a line, whatever it holds. */
    static ReadLine of(int number, String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int from = 0;
        String name = "";
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ';' || sign == ':')) {
                String word = text.substring(from, at);
                if (name.isEmpty()) {
                    name = word.toUpperCase(Locale.ROOT);
                } else {
                    put(parameters, word);
                }
                from = at + 1;
                if (sign == ':') {
                    boolean good = name.matches("[A-Z0-9-]+");
                    return new ReadLine(number, text, good ? name : "", parameters, text.substring(from));
                }
            }
        }
        return new ReadLine(number, text, "", Map.of(), "");
    }

    private static void put(Map<String, String> parameters, String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String value = word.substring(equals + 1).replace("\"", "");
            parameters.put(word.substring(0, equals).toUpperCase(Locale.ROOT), value);
        }
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    String parameter(String wanted) {
        return parameters.getOrDefault(wanted, "");
    }

    boolean isDate() {
        return parameter("VALUE").equalsIgnoreCase("DATE");
    }

    /** The value of a text as it is meant. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                words.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                words.append(sign);
            }
        }
        return words.toString();
    }
}
