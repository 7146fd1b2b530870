package org.commonplace.shared.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The body of an answer by HTTP/1.1: as long as it says, in chunks, or to the end; as it is, or packed by gzip. */
final class HttpBody {

    private static final int LONGEST_SIZE = 100;
    private static final int HEX = 16;
    private static final int PORTION = 8_192;

    private HttpBody() {}

    static byte[] read(InputStream in, HttpHead head, int most) throws IOException {
        String transfer = head.headers().getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
        byte[] sent;
        if (transfer.contains("chunked")) {
            sent = chunks(in, most);
        } else if (transfer.isEmpty() || transfer.equals("identity")) {
            sent = plain(in, head.headers().get("content-length"), most);
        } else {
            throw new IOException("Sent in a way that was not asked for");
        }
        return unpacked(sent, head.headers().getOrDefault("content-encoding", ""), most);
    }

    private static byte[] plain(InputStream in, @Nullable String length, int most) throws IOException {
        if (length == null) {
            return atMost(in, most);
        }
        long said;
        try {
            said = Long.parseLong(length);
        } catch (NumberFormatException none) {
            throw new IOException("No length", none);
        }
        if (said > most) {
            throw new TooLong();
        }
        byte[] body = in.readNBytes((int) Math.max(0, said));
        if (body.length < said) {
            throw new IOException("The answer broke off");
        }
        return body;
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = size(in);
        while (size > 0) {
            if (body.size() + (long) size > most) {
                throw new TooLong();
            }
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new IOException("The answer broke off");
            }
            body.writeBytes(chunk);
            line(in);
            size = size(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        int end = line.indexOf(';');
        try {
            int size = Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), HEX);
            if (size < 0) {
                throw new IOException("No size");
            }
            return size;
        } catch (NumberFormatException none) {
            throw new IOException("No size", none);
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || line.size() > LONGEST_SIZE) {
                throw new IOException("The answer broke off");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static byte[] unpacked(byte[] sent, String encoding, int most) throws IOException {
        String how = encoding.strip().toLowerCase(Locale.ROOT);
        if (how.isEmpty() || how.equals("identity")) {
            return sent;
        }
        if (!how.equals("gzip") && !how.equals("x-gzip")) {
            throw new IOException("Packed in a way that was not asked for");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return atMost(in, most);
        }
    }

    private static byte[] atMost(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] portion = new byte[PORTION];
        for (int got = in.read(portion); got >= 0; got = in.read(portion)) {
            if (body.size() + got > most) {
                throw new TooLong();
            }
            body.write(portion, 0, got);
        }
        return body.toByteArray();
    }
}
