package org.commonplace.events.ical.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Texts as RFC 2045 (6.7) writes them, which vCalendar 1.0 used. */
final class QuotedPrintable {

    private static final int HEX = 16;
    private static final int SIGNS = 2;

    private QuotedPrintable() {}

    static String decode(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int high = bytes[at] == '=' && at + SIGNS < bytes.length ? digit(bytes[at + 1]) : -1;
            int low = high >= 0 ? digit(bytes[at + SIGNS]) : -1;
            if (low >= 0) {
                out.write(high * HEX + low);
                at += SIGNS;
            } else {
                out.write(bytes[at]);
            }
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static int digit(byte sign) {
        return Character.digit((char) sign, HEX);
    }
}
