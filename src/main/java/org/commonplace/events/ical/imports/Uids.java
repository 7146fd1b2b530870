package org.commonplace.events.ical.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.commonplace.events.Arrival;

/** The UIDs by which events of files are found again. */
final class Uids {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private Uids() {}

    /** As the file has it, unless it is too long or holds signs that no file may hold. */
    static String kept(String uid) {
        String plain = uid.replaceAll("\\p{Cntrl}", "");
        return plain.length() <= Arrival.LONGEST_UID && !plain.isBlank() ? plain : "uid-" + hash(uid);
    }

    /** For an event that has none: the same for the same words. */
    static String made(ReadEvent event) {
        StringBuilder text = new StringBuilder();
        event.appendTo(text);
        return "made-" + hash(text.toString());
    }

    /** For an extra date of a series, by when it begins. */
    static String extra(String root, LocalDateTime start, boolean allDay) {
        String uid = root + "-" + (allDay ? DATE : TIME).format(start);
        return uid.length() <= Arrival.LONGEST_UID ? uid : "uid-" + hash(uid);
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
