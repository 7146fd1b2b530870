package org.commonplace.events.ical.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.jspecify.annotations.Nullable;

/** An event component with the calendar that it is in. */
final class ReadEvent {

    private static final Set<String> CHANGING = Set.of("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED");

    /** The newest last. */
    static final Comparator<ReadEvent> BY_AGE = Comparator.comparingInt(ReadEvent::sequence)
            .thenComparing(ReadEvent::modified, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ReadPart part;
    private final ReadCalendar calendar;
    private final ZoneNames zones;
    private final ZoneId usual;
    private final ZoneId preferred;
    private final EventPartWords words;

    ReadEvent(ReadPart part, ReadCalendar calendar, ZoneNames zones, ZoneId usual, Places places) {
        this.part = part;
        this.calendar = calendar;
        this.zones = zones;
        this.usual = usual;
        this.preferred = calendar.usualZone().flatMap(ZoneNames::exact).orElse(usual);
        this.words = new EventPartWords(part, places);
    }

    ReadPart part() {
        return part;
    }

    EventPartWords words() {
        return words;
    }

    int line() {
        return part.number();
    }

    String method() {
        return calendar.method();
    }

    boolean isCancelled() {
        return words.isCancelled() || method().equals("CANCEL");
    }

    /** How often it was changed, as the file counts. */
    int sequence() {
        try {
            return Math.max(0, Integer.parseInt(part.text("SEQUENCE")));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** When it was changed last; where that is not said, when it was written. */
    @Nullable
    Instant modified() {
        for (String name : new String[] {"LAST-MODIFIED", "DTSTAMP"}) {
            ContentLine line = part.first(name).orElse(null);
            if (line != null) {
                try {
                    return ReadTime.of(line, line.value(), zones::of).instant(ZoneOffset.UTC);
                } catch (Unusable unknown) {
                    continue;
                }
            }
        }
        return null;
    }

    ReadSpan span() {
        return ReadSpan.of(part, zones::of, usual, preferred);
    }

    ReadTime time(ContentLine line, String value) {
        return ReadTime.of(line, value, zones::of);
    }

    boolean isOccurrence() {
        return part.first("RECURRENCE-ID").isPresent();
    }

    /** When the occurrence was first to begin that it is. */
    ReadTime original() {
        ContentLine line = part.first("RECURRENCE-ID").orElseThrow();
        if (line.parameter("RANGE").isPresent()) {
            throw new Unusable("events.import.range");
        }
        return time(line, line.value());
    }

    EventPlan plan(EventTime time, String untitled) {
        return new EventPlan(words.title(untitled), words.description(), time, null, words.venue(), words.facts());
    }

    /** All it says that somebody may see, as one text. */
    void appendTo(StringBuilder text) {
        for (ContentLine line : part.lines()) {
            if (!CHANGING.contains(line.name())) {
                text.append(line.name()).append(';');
                line.parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(each -> text.append(each.getKey())
                                .append('=')
                                .append(each.getValue())
                                .append(';'));
                text.append(':').append(line.value()).append('\n');
            }
        }
        text.append(usual).append(preferred).append(method()).append('\n');
    }
}
