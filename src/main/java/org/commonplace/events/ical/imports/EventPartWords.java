package org.commonplace.events.ical.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.events.EventFacts;
import org.commonplace.events.Material;
import org.commonplace.events.Venue;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/** What an event of a file says beside its times, as far as there is a place for it here. */
final class EventPartWords {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 100_000;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_TAG = 80;
    private static final int MOST_TAGS = 50;
    private static final int MOST_MATERIALS = 20;
    private static final String CUT = "…";

    private static final List<String> MEETINGS = List.of(
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK");

    private static final List<String> NOT_HAPPENING = List.of("cancelled:", "canceled:");

    private final ReadPart part;
    private final Places places;
    private final Set<String> shortened = new LinkedHashSet<>();

    EventPartWords(ReadPart part, Places places) {
        this.part = part;
        this.places = places;
    }

    /** What was too long to be kept whole, by the names of the properties. */
    Set<String> shortened() {
        return shortened;
    }

    boolean isCancelled() {
        return part.text("STATUS").equalsIgnoreCase("CANCELLED");
    }

    /** What it is called; where it has no title, by its place or its first words. */
    String title(String untitled) {
        String title = line("SUMMARY", part.text("SUMMARY"), LONGEST_TITLE);
        if (isCancelled()) {
            title = happening(title);
        }
        return Stream.of(title, line("LOCATION", part.text("LOCATION"), LONGEST_TITLE), firstWords())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(untitled);
    }

    /** Programs put it before the title that an event is cancelled, which is known here otherwise. */
    private static String happening(String title) {
        for (String prefix : NOT_HAPPENING) {
            if (title.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return title.substring(prefix.length()).strip();
            }
        }
        return title;
    }

    private String firstWords() {
        String text = part.text("DESCRIPTION");
        int end = text.indexOf('\n');
        return line("DESCRIPTION", end < 0 ? text : text.substring(0, end), LONGEST_CONTACT);
    }

    /** Markdown. */
    String description() {
        String text = part.text("DESCRIPTION");
        if (text.isEmpty()) {
            text = part.text("X-ALT-DESC");
        }
        String address = part.text("URL");
        if (!address.isEmpty() && text.endsWith(address)) {
            text = text.substring(0, text.length() - address.length()).stripTrailing();
        }
        return PlainWords.markdown(cut("DESCRIPTION", text, LONGEST_DESCRIPTION));
    }

    Venue venue() {
        String place = line("LOCATION", part.text("LOCATION"), LONGEST_PLACE);
        String online = MEETINGS.stream()
                .flatMap(name -> part.all(name).map(ContentLine::text))
                .flatMap(address -> web(address).stream())
                .findFirst()
                .orElse(null);
        Optional<String> linked = web(place);
        if (linked.isPresent()) {
            return Venue.OPEN.linkedTo(online == null ? linked.get() : online);
        }
        return places.venue(place).linkedTo(online);
    }

    EventFacts facts() {
        return new EventFacts(List.of(), tags(), Set.of(), null, materials(), contact(), null, visibility());
    }

    private Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        part.all("CATEGORIES")
                .flatMap(line -> line.texts().stream())
                .map(tag -> line("CATEGORIES", tag, LONGEST_TAG).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isBlank())
                .limit(MOST_TAGS)
                .forEach(tags::add);
        return tags;
    }

    private List<Material> materials() {
        Map<String, Material> materials = new LinkedHashMap<>();
        Stream.concat(part.all("URL"), part.all("ATTACH"))
                .filter(line -> line.parameter("ENCODING").isEmpty())
                .forEach(line -> web(line.text())
                        .filter(address -> materials.size() < MOST_MATERIALS)
                        .ifPresent(address -> materials.putIfAbsent(address, Material.at(address, name(line)))));
        return new ArrayList<>(materials.values());
    }

    private static String name(ContentLine line) {
        String name =
                line.parameter("FILENAME").or(() -> line.parameter("LABEL")).orElse("");
        return cutAt(oneLine(name), LONGEST_CONTACT);
    }

    private String contact() {
        String contact = part.text("CONTACT");
        if (contact.isEmpty()) {
            contact = part.first("ORGANIZER").map(EventPartWords::organiser).orElse("");
        }
        return line("CONTACT", contact, LONGEST_CONTACT);
    }

    private static String organiser(ContentLine line) {
        String address = line.value().strip();
        boolean mail = address.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
        return line.parameter("CN").orElse(mail ? address.substring("mailto:".length()) : "");
    }

    private @Nullable Visibility visibility() {
        String word = part.text("CLASS").toUpperCase(Locale.ROOT);
        return word.equals("PRIVATE") || word.equals("CONFIDENTIAL") ? Visibility.PRIVATE : null;
    }

    private String line(String property, String text, int longest) {
        return cut(property, oneLine(text), longest);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String cut(String property, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        shortened.add(property);
        return cutAt(text, longest);
    }

    private static String cutAt(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static Optional<String> web(String text) {
        String address = text.strip();
        boolean web = address.regionMatches(true, 0, "https://", 0, "https://".length())
                || address.regionMatches(true, 0, "http://", 0, "http://".length());
        if (!web || address.length() > LONGEST_ADDRESS || address.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        try {
            return new URI(address).getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
