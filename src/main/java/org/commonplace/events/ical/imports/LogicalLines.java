package org.commonplace.events.ical.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar file, unfolded. That is done with octets, since programs fold inside of characters, and only then is
 * a line read as UTF-8, or as Windows-1252 where it is none. Lines may end with any of CR, LF or both.
 */
final class LogicalLines {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LOW_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] HIGH_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final byte[] bytes;
    private int at;
    private int physical;
    private int begun;
    private boolean foreign;

    private LogicalLines(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    static LogicalLines of(byte[] file) {
        if (startsWith(file, UTF_8_MARK)) {
            return new LogicalLines(file, UTF_8_MARK.length);
        }
        if (startsWith(file, LOW_MARK) || startsWith(file, HIGH_MARK)) {
            return new LogicalLines(new String(file, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8), 0);
        }
        return new LogicalLines(file, 0);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /** The number of the line in the file, from 1, at which the last line that was asked for begins. */
    int number() {
        return begun;
    }

    /** Whether any line so far was no UTF-8. */
    boolean isForeign() {
        return foreign;
    }

    /** The next line that is not empty; {@code null} at the end. */
    @Nullable
    String next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (at < bytes.length && line.size() == 0) {
            begun = physical + 1;
            read(line);
        }
        while (at < bytes.length && isFold()) {
            at++;
            read(line);
        }
        return line.size() == 0 ? null : text(line.toByteArray());
    }

    private boolean isFold() {
        return bytes[at] == ' ' || bytes[at] == '\t';
    }

    private void read(ByteArrayOutputStream line) {
        int from = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        line.write(bytes, from, at - from);
        physical++;
        boolean both = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
        at = Math.min(bytes.length, at + (both ? 2 : 1));
    }

    private String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException other) {
            foreign = true;
            return new String(line, WINDOWS);
        }
    }
}
