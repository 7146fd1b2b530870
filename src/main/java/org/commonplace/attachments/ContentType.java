package org.commonplace.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds a file's media type from its content alone: what a file is called decides nothing. */
final class ContentType {

    private static final int LOOK_AT = 64 * 1024;
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Pattern SVG = Pattern.compile("<(?:[a-z0-9_-]+:)?svg[\\s>/]");
    private static final Pattern HTML =
            Pattern.compile("<(?:!doctype html|html|head|body|script|iframe|meta|title|a|p|div|table|h1)[\\s>/]");

    private ContentType() {}

    /** The type of a file's content; text without markup carries its character set. */
    static String of(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), LOOK_AT)) {
            String type = TYPES.detect(content, new Metadata()).getBaseType().toString();
            return type.equals("text/plain") ? text(content.readNBytes(LOOK_AT)) : type;
        }
    }

    private static String text(byte[] start) {
        Charset charset = charset(start);
        String text = charset.decode(ByteBuffer.wrap(start)).toString();
        String markup = text.strip().replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        if (!markup.startsWith("<")) {
            return "text/plain;charset=" + charset.name().toLowerCase(Locale.ROOT);
        }
        if (SVG.matcher(markup).find()) {
            return "image/svg+xml";
        }
        return HTML.matcher(markup).find() ? "text/html" : "application/xml";
    }

    private static Charset charset(byte[] start) {
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] start, int first, int second) {
        return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }

    /** A character cut off at the end of the part looked at does not count against it. */
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean whole = start.length < LOOK_AT;
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), whole)
                .isError();
    }
}
