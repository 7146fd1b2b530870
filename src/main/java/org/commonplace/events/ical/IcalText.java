package org.commonplace.events.ical;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes calendars as text (RFC 5545, 3.1): lines end with CRLF and are folded after 75 octets, never inside of a character.
 * Clients count octets; a library that counted characters made lines of 217.
 */
final class IcalText {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final int CONTINUES = 0b1000_0000;
    private static final int MARK = 0b1100_0000;

    private final ByteArrayOutputStream out;

    private IcalText(int size) {
        out = new ByteArrayOutputStream(size);
    }

    static byte[] write(Part calendar) {
        IcalText text = new IcalText(1 << 16);
        text.part(calendar);
        return text.out.toByteArray();
    }

    private void part(Part part) {
        line("BEGIN:" + part.name());
        StringBuilder text = new StringBuilder();
        for (Line line : part.lines()) {
            text.setLength(0);
            append(text, line);
            line(text.toString());
        }
        part.parts().forEach(this::part);
        line("END:" + part.name());
    }

    private static void append(StringBuilder text, Line line) {
        text.append(line.name());
        line.parameters()
                .forEach((name, value) ->
                        text.append(';').append(name).append('=').append(parameter(value)));
        text.append(':');
        for (int n = 0; n < line.values().size(); n++) {
            if (n > 0) {
                text.append(',');
            }
            String value = line.values().get(n);
            if (line.kind() == Line.Kind.TEXT) {
                escape(text, value);
            } else {
                text.append(plain(value));
            }
        }
    }

    /** A parameter cannot hold quotes or line breaks, and is quoted where it holds what would end it. */
    private static String parameter(String value) {
        String plain = plain(value).replace('"', '\'');
        boolean quoted = plain.indexOf(':') >= 0 || plain.indexOf(';') >= 0 || plain.indexOf(',') >= 0;
        return quoted ? '"' + plain + '"' : plain;
    }

    /** Without control characters, which no value may hold; nothing that was typed can begin another line. */
    private static String plain(String value) {
        for (int n = 0; n < value.length(); n++) {
            if (Character.isISOControl(value.charAt(n))) {
                return value.replaceAll("\\p{Cntrl}", "");
            }
        }
        return value;
    }

    private static void escape(StringBuilder text, String value) {
        for (int n = 0; n < value.length(); n++) {
            char sign = value.charAt(n);
            switch (sign) {
                case '\\', ';', ',' -> text.append('\\').append(sign);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append(' ');
                default -> {
                    if (!Character.isISOControl(sign)) {
                        text.append(sign);
                    }
                }
            }
        }
    }

    private void line(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int room = LONGEST;
        while (bytes.length - from > room) {
            int to = from + room;
            while ((bytes[to] & MARK) == CONTINUES) {
                to--;
            }
            out.write(bytes, from, to - from);
            out.writeBytes(FOLD);
            from = to;
            room = LONGEST - 1;
        }
        out.write(bytes, from, bytes.length - from);
        out.write('\r');
        out.write('\n');
    }
}
