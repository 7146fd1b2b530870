package org.commonplace.events.ical.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said of lines and of the texts in them. */
final class TextRules {

    private static final int LONGEST = 75;
    private static final Set<String> TEXTS = Set.of(
            "SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT", "COMMENT", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "UID");
    private static final Set<String> LISTS = Set.of("CATEGORIES", "RESOURCES");
    private static final Set<String> ADDRESSES = Set.of("URL", "SOURCE", "CONFERENCE", "ATTACH", "IMAGE");

    private static final Pattern MARKUP =
            Pattern.compile("</(?:p|div|a|b|span|html|body|li|ul)>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    private TextRules() {}

    /** Lines of 75 octets at most, none of which ends within a character. */
    static Stream<Fault> folding(ReadFeed feed) {
        return IntStream.range(0, feed.physical().size())
                .boxed()
                .flatMap(at ->
                        lineFault(feed.physical().get(at))
                                .map(word ->
                                        new Fault(at + 1, shown(feed.physical().get(at)), word))
                                .stream());
    }

    private static Optional<String> lineFault(byte[] line) {
        int length = line.length;
        if (length < 2 || line[length - 1] != '\n' || line[length - 2] != '\r') {
            return Optional.of("ending");
        }
        for (int at = 0; at < length - 2; at++) {
            if (line[at] == '\r') {
                return Optional.of("ending");
            }
        }
        if (!isWhole(line)) {
            return Optional.of("split");
        }
        return length - 2 > LONGEST ? Optional.of("long") : Optional.empty();
    }

    private static boolean isWhole(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String shown(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    /** Texts escape what would end them, and addresses do not. */
    static Stream<Fault> escaping(ReadFeed feed) {
        return feed.lines().stream().flatMap(line -> escapingFault(line).map(word -> Fault.at(line, word)).stream());
    }

    private static Optional<String> escapingFault(ReadLine line) {
        if (line.name().isEmpty()) {
            return Optional.of("broken");
        }
        boolean badText = TEXTS.contains(line.name()) && !isEscaped(line.value(), ";,");
        boolean badList = LISTS.contains(line.name()) && !isEscaped(line.value(), ";");
        if (badText || badList) {
            return Optional.of("text");
        }
        boolean badAddress = ADDRESSES.contains(line.name()) && line.value().indexOf('\\') >= 0;
        return badAddress ? Optional.of("address") : Optional.empty();
    }

    /** Whether none of these signs is there without a backslash, and after each of those comes what may. */
    private static boolean isEscaped(String value, String signs) {
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\') {
                at++;
                if (at == value.length() || "\\;,nN".indexOf(value.charAt(at)) < 0) {
                    return false;
                }
            } else if (signs.indexOf(sign) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A plain description, files as addresses, and no alarms. */
    static Stream<Fault> plain(ReadFeed feed) {
        Stream<Fault> missing = feed.events()
                .filter(event -> event.first("DESCRIPTION").isEmpty())
                .map(event -> Fault.at(event.begin(), "missing"));
        Stream<Fault> markup = feed.events()
                .flatMap(event -> event.all("DESCRIPTION"))
                .filter(line -> MARKUP.matcher(line.value()).find())
                .map(line -> Fault.at(line, "html"));
        Stream<Fault> files = feed.events()
                .flatMap(event -> event.all("ATTACH"))
                .filter(line -> line.parameters().containsKey("ENCODING")
                        || line.parameter("VALUE").equalsIgnoreCase("BINARY")
                        || !line.value().matches("[a-z][a-z0-9+.-]*:.+"))
                .map(line -> Fault.at(line, "file"));
        Stream<Fault> alarms =
                feed.events().flatMap(event -> event.parts("VALARM")).map(alarm -> Fault.at(alarm.begin(), "alarm"));
        return Stream.of(missing, markup, files, alarms).flatMap(faults -> faults);
    }
}
