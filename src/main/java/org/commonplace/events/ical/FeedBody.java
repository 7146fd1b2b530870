package org.commonplace.events.ical;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonplace.events.CalendarEntries;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.EntryQuery;
import org.commonplace.people.Caller;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes feeds that every program takes: Google stops at about 1 MB. What is too long gets short descriptions first, and then
 * less time before and after today, and says so.
 */
@Component
class FeedBody {

    static final int MOST_BYTES = 900_000;

    private static final int MOST_EVENTS = 2_500;
    private static final int SHORT_DESCRIPTION = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    /** Months back and ahead, the usual first. */
    private static final int[][] WINDOWS = {{6, 24}, {3, 12}, {1, 6}, {0, 3}, {0, 1}};

    private final CalendarEntries entries;
    private final EventWords words;
    private final MessageSource messages;
    private final Clock clock;

    FeedBody(CalendarEntries entries, EventWords words, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    FeedWindow usualWindow() {
        return FeedWindow.around(clock, WINDOWS[0][0], WINDOWS[0][1]);
    }

    /** When the window of feeds moved last. */
    Instant movedAt() {
        return FeedWindow.around(clock, 0, 0).from();
    }

    /** A feed of what is looked for. */
    byte[] feed(Caller caller, FeedHead head, Function<FeedWindow, EntryQuery> query, FeedStyle style) {
        byte[] smallest = new byte[0];
        for (int n = 0; n < WINDOWS.length; n++) {
            FeedWindow window = FeedWindow.around(clock, WINDOWS[n][0], WINDOWS[n][1]);
            if (n < WINDOWS.length - 1 && entries.count(caller, query.apply(window)) > MOST_EVENTS) {
                continue;
            }
            FeedHead said = n == 0 ? head : head.noting(narrowed(window));
            List<Part> events = parts(entries.find(caller, query.apply(window)), window, style.expanded());
            byte[] whole = write(said, events, window, style);
            if (whole.length <= MOST_BYTES) {
                return whole;
            }
            smallest = write(said, shortened(events), window, style);
            if (smallest.length <= MOST_BYTES) {
                return smallest;
            }
        }
        return smallest;
    }

    /** A file of one event, whenever it takes place. */
    byte[] file(FeedHead head, CalendarEntry entry, FeedStyle style) {
        FeedWindow window = style.expanded() ? usualWindow().sinceEver() : FeedWindow.always();
        return write(head, parts(List.of(entry), window, style.expanded()), usualWindow(), style);
    }

    /** What was brought into two calendars has the same name in both, and is told once. */
    private List<Part> parts(List<CalendarEntry> found, FeedWindow window, boolean expanded) {
        EventParts parts = new EventParts(words, window, expanded);
        Set<String> told = new HashSet<>();
        List<Part> all = new ArrayList<>();
        for (CalendarEntry entry : found) {
            if (told.add(entry.uid())) {
                all.addAll(parts.of(entry));
            }
        }
        return all;
    }

    private static byte[] write(FeedHead head, List<Part> events, FeedWindow window, FeedStyle style) {
        List<Part> all =
                new ArrayList<>(UsedZones.described(events, window.end().getYear()));
        all.addAll(events);
        if (all.isEmpty()) {
            all.add(ZonePart.of(head.zone(), window.first().getYear(), window.end().getYear()));
        }
        Part calendar = head.around(all);
        return style.json() ? Jcal.write(calendar) : IcalText.write(calendar);
    }

    private static List<Part> shortened(List<Part> events) {
        return events.stream()
                .map(event -> EventWords.shortened(event, SHORT_DESCRIPTION))
                .toList();
    }

    private String narrowed(FeedWindow window) {
        String from = DAY.format(window.from().atOffset(ZoneOffset.UTC));
        String to = DAY.format(window.to().atOffset(ZoneOffset.UTC).minusDays(1));
        return Objects.requireNonNull(messages.getMessage("events.feed.narrowed", new Object[] {from, to}, Locale.UK));
    }
}
