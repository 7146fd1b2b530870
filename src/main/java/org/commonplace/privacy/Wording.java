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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is about to be read by others, field by field.
 *
 * <pre>{@code Wording.of("title", title).and("body", body)}</pre>
 */
public record Wording(List<Field> fields) {

    private static final String BETWEEN = "\n\n";

    /** More than a word in a heading speaks about, in characters. */
    private static final int BEGINNING = 1_000;

    /** What ends so close to where the text was cut may be a part of something else. */
    private static final int AT_THE_CUT = 60;

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

    /**
     * Whatever may identify a patient, in order. What stands first, a title or the name of a file, is read together with the
     * beginning of each other field: readers see one right above the other.
     */
    List<Finding> findings() {
        List<SortedMap<Integer, Match>> found =
                fields.stream().map(field -> at(TextScan.of(field.text()))).toList();
        for (int n = 1; n < fields.size(); n++) {
            besides(fields.getFirst().text(), fields.get(n).text(), found.getFirst(), found.get(n));
        }
        List<Finding> all = new ArrayList<>();
        for (int n = 0; n < fields.size(); n++) {
            Field field = fields.get(n);
            found.get(n).values().forEach(match -> all.add(Finding.of(match, field.name(), field.text())));
        }
        return all;
    }

    private static void besides(
            String heading, String text, SortedMap<Integer, Match> inHeading, SortedMap<Integer, Match> inText) {
        if (heading.isBlank() || text.isBlank()) {
            return;
        }
        int shift = heading.length() + BETWEEN.length();
        boolean cut = text.length() > BEGINNING;
        String together = heading + BETWEEN + text.substring(0, cut ? BEGINNING : text.length());
        for (Match match : TextScan.of(together)) {
            int end = match.offset() + match.length();
            if (end <= heading.length()) {
                inHeading.merge(match.offset(), match, Wording::heavier);
            } else if (match.offset() >= shift && !(cut && end > together.length() - AT_THE_CUT)) {
                Match shifted = new Match(match.rule(), match.offset() - shift, match.length());
                inText.merge(shifted.offset(), shifted, Wording::heavier);
            }
        }
    }

    private static Match heavier(Match one, Match other) {
        return other.rule().compareTo(one.rule()) < 0 ? other : one;
    }

    private static SortedMap<Integer, Match> at(List<Match> matches) {
        SortedMap<Integer, Match> all = new TreeMap<>();
        matches.forEach(match -> all.put(match.offset(), match));
        return all;
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
