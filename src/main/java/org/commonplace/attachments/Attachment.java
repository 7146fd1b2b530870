package org.commonplace.attachments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A file that belongs to a piece of content.
 *
 * @param owner the content it belongs to, whose readers are its readers
 * @param name the file's name, cleaned, unlike any other live file's of the same owner
 * @param type the media type its content shows, such as {@code image/png}
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param addedBy the person's id, or {@code null} when nobody in particular added it
 */
public record Attachment(
        long id,
        ContentRef owner,
        String name,
        String type,
        long size,
        String sha256,
        @Nullable Long addedBy,
        Instant addedAt) {

    /** Signs that no address may hold, however they are written there, lest filters and files take it differently. */
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[%;\\\\]");

    /** Its root-relative address, {@code /attachments/{id}/{name}}: the id finds the file, the name is for people. */
    public String url() {
        String shown = NOT_IN_ADDRESSES.matcher(name).replaceAll("_");
        return "/attachments/" + id + "/" + UriUtils.encodePathSegment(shown, StandardCharsets.UTF_8);
    }

    /** Whether a page can show it as a picture. */
    public boolean isImage() {
        return ServedType.isPassiveImage(type);
    }
}
