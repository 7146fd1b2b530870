package org.commonplace.privacy;

import java.util.Map;

/** The plainest form of a character, so that a number is the same however it is spelt. */
final class Plain {

    /** Characters that nobody sees, and the marks that Markdown takes away. */
    static final char NOTHING = '\0';

    /** What has to be looked at more closely. */
    static final char SPECIAL = '\u0002';

    static final char[] ASCII = ascii();

    private static final int LONGEST_ENTITY = 10;
    private static final int FULL_WIDTH = 0xFF01 - '!';
    private static final String DOTS = "\u00B7\u2022\u2024\u2027\u2219\u22C5\u3002\u30FB\uFF61";
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", 0xA0),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("hairsp", 0x200A),
            Map.entry("numsp", 0x2007),
            Map.entry("shy", 0xAD),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("minus", 0x2212),
            Map.entry("hyphen", 0x2010),
            Map.entry("dash", 0x2010),
            Map.entry("middot", 0xB7),
            Map.entry("period", (int) '.'),
            Map.entry("zwj", 0x200D),
            Map.entry("zwnj", 0x200C),
            Map.entry("NoBreak", 0x2060),
            Map.entry("amp", (int) '&'));

    private Plain() {}

    static char of(int codePoint) {
        if (codePoint < 128) {
            return ASCII[codePoint] == SPECIAL ? (char) codePoint : ASCII[codePoint];
        }
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (codePoint > 0xFF00 && codePoint < 0xFF5F) {
            return of(codePoint - FULL_WIDTH);
        }
        if (DOTS.indexOf(codePoint) >= 0) {
            return '.';
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> NOTHING;
            case Character.MATH_SYMBOL -> codePoint == 0x2212 ? '-' : Reading.BREAK;
            default -> Character.isBmpCodePoint(codePoint) ? (char) codePoint : Reading.BREAK;
        };
    }

    /** What an entity such as {@code &nbsp;} or {@code &#57;} stands for; negative when it is none. */
    static int entity(String text, int at) {
        int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_ENTITY));
        if (end < at + 2) {
            return -1;
        }
        if (text.charAt(at + 1) != '#') {
            return ENTITIES.getOrDefault(text.substring(at + 1, end), -1);
        }
        boolean hexadecimal = (text.charAt(at + 2) | 0x20) == 'x';
        int codePoint = number(text, at + (hexadecimal ? 3 : 2), end, hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    }

    private static int number(String text, int from, int end, int radix) {
        int number = from < end ? 0 : -1;
        for (int at = from; at < end; at++) {
            int digit = Character.digit(text.charAt(at), radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    /** What {@code %20} and its like stand for where they part digits; a per cent sign otherwise. */
    static char escape(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at + 1) != '2') {
            return '%';
        }
        return switch (text.charAt(at + 2)) {
            case '0' -> ' ';
            case 'D', 'd' -> '-';
            case 'E', 'e' -> '.';
            default -> '%';
        };
    }

    private static char[] ascii() {
        char[] plain = new char[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = c < ' ' ? NOTHING : c;
        }
        plain['\n'] = '\n';
        plain['\t'] = ' ';
        plain['\f'] = '\n';
        for (char mark : "*_~`\\".toCharArray()) {
            plain[mark] = NOTHING;
        }
        for (char special : "<[]&%".toCharArray()) {
            plain[special] = SPECIAL;
        }
        return plain;
    }
}
