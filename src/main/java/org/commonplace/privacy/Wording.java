package org.commonplace.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is about to be read by others, field by field.
 *
 * <pre>{@code Wording.of("title", title).and("body", body)}</pre>
 */
public record Wording(List<Field> fields) {

    /** Nothing at all. */
    public static final Wording NOTHING = new Wording(List.of());

    /**
     * A text and what it is called, as REST knows it.
     *
     * @param name such as {@code body}
     */
    public record Field(String name, String text) {}

    public Wording {
        fields = List.copyOf(fields);
    }

    public static Wording of(String name, String text) {
        return new Wording(List.of(new Field(name, text)));
    }

    public Wording and(String name, String text) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, text));
        return new Wording(more);
    }

    /** Each on a line of its own. */
    public Wording and(String name, Collection<String> texts) {
        return and(name, String.join("\n", texts));
    }

    /** The SHA-256 of names and texts, 64 lower-case hexadecimal digits: the same only for the very same wording. */
    public String hash() {
        MessageDigest digest = sha256();
        for (Field field : fields) {
            add(digest, field.name());
            add(digest, field.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whatever may identify a patient, in order. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (Field field : fields) {
            for (Match match : TextScan.of(field.text())) {
                found.add(Finding.of(match, field.name(), field.text()));
            }
        }
        return found;
    }

    /** The passage that was found. */
    String passage(Finding finding) {
        return fields.stream()
                .filter(field -> field.name().equals(finding.field()))
                .map(field -> field.text().substring(finding.offset(), finding.offset() + finding.length()))
                .findFirst()
                .orElse("");
    }

    /** Only the fields in which something was found. */
    Wording with(List<Finding> findings) {
        Set<String> names = findings.stream().map(Finding::field).collect(Collectors.toSet());
        return new Wording(
                fields.stream().filter(field -> names.contains(field.name())).toList());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
