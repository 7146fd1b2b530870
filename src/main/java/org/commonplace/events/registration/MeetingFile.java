package org.commonplace.events.registration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Who was in an online meeting, as the files of Microsoft Teams and Zoom have it: Teams writes UTF-16 with tabs and several
 * tables one below the other, Zoom UTF-8 with commas. The table of people is the first whose head names both people and how
 * long they stayed; whoever came several times is one, with all their minutes.
 */
final class MeetingFile {

    static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ROWS = 5_000;
    private static final String FIELD = "file";

    private static final Set<String> NAMES =
            Set.of("name", "full name", "participant", "name (original name)", "user name", "participant name");
    private static final Set<String> EMAILS = Set.of("email", "user email", "email address", "participant id (upn)");
    private static final Set<String> DURATIONS = Set.of(
            "duration", "in-meeting duration", "duration (minutes)", "total duration (minutes)", "attendance duration");
    private static final Pattern SPELT = Pattern.compile("(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m)?\\s*(?:(\\d+)\\s*s)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final int SIXTY = 60;

    private MeetingFile() {}

    /**
     * Somebody who was there.
     *
     * @param email in lower case; empty where the file has none
     */
    record Present(String name, String email, int minutes) {}

    /** @throws Invalid when it is too large, no text, or has no table of people */
    static List<Present> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Invalid(FIELD, "events.attendance.file.large", MOST_BYTES / 1_000_000);
        }
        List<List<String>> rows = rows(text(file));
        for (int n = 0; n < rows.size(); n++) {
            Head head = Head.of(rows.get(n));
            if (head != null) {
                return people(head, rows.subList(n + 1, rows.size()));
            }
        }
        throw new Invalid(FIELD, "events.attendance.file.unknown");
    }

    /** Where the columns are; -1 for one that is not there. */
    private record Head(int name, int email, int duration) {

        static @Nullable Head of(List<String> row) {
            List<String> words = row.stream()
                    .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int name = find(words, NAMES);
            int duration = find(words, DURATIONS);
            return name < 0 || duration < 0 ? null : new Head(name, find(words, EMAILS), duration);
        }

        private static int find(List<String> words, Set<String> sought) {
            for (int n = 0; n < words.size(); n++) {
                if (sought.contains(words.get(n))) {
                    return n;
                }
            }
            return -1;
        }
    }

    private static List<Present> people(Head head, List<List<String>> rows) {
        Map<String, Present> people = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String name = cell(row, head.name);
            String email = cell(row, head.email).toLowerCase(Locale.ROOT);
            if (row.size() <= head.duration || name.isEmpty()) {
                break;
            }
            Present one = new Present(name, email, minutes(cell(row, head.duration)));
            people.merge(email.isEmpty() ? name.toLowerCase(Locale.ROOT) : email, one, MeetingFile::together);
        }
        return List.copyOf(people.values());
    }

    private static Present together(Present one, Present other) {
        return new Present(one.name, one.email, one.minutes + other.minutes);
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column).strip();
    }

    /** Whole minutes, as in {@code 62}, {@code 1h 2m 3s} or {@code 1:02:03}; 0 for what is none of these. */
    static int minutes(String duration) {
        String plain = duration.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("\\d{1,5}")) {
            return Integer.parseInt(plain);
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            boolean hours = clock.group(3) != null;
            return hours ? number(clock.group(1)) * SIXTY + number(clock.group(2)) : number(clock.group(1));
        }
        Matcher spelt = SPELT.matcher(plain.length() > 30 ? "" : plain);
        return spelt.matches() ? number(spelt.group(1)) * SIXTY + number(spelt.group(2)) : 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.length() > 5 ? 0 : Integer.parseInt(digits);
    }

    private static String text(byte[] file) {
        boolean little = file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE;
        boolean big = file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF;
        Charset charset = little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new Invalid(FIELD, "events.attendance.file.unknown");
        }
    }

    /** The rows of a table as RFC 4180 has it, with tabs in place of commas where there are any in a line that is a head. */
    private static List<List<String>> rows(String text) {
        char between = text.indexOf('\t') >= 0 ? '\t' : ',';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int n = 0; n < text.length() && rows.size() < MOST_ROWS; n++) {
            char sign = text.charAt(n);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (n + 1 < text.length() && text.charAt(n + 1) == '"') {
                    cell.append(sign);
                    n++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == between) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else if (sign != '\r') {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
