package org.commonplace.events.ical;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonplace.events.CalendarEntries;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.CalendarPlan;
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

    /** So many could not be short enough to fit in, so that they need not be written to know. */
    private static final int MOST_EVENTS = 2_700;

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
        for (int n = 0; n < WINDOWS.length - 1; n++) {
            FeedWindow window = FeedWindow.around(clock, WINDOWS[n][0], WINDOWS[n][1]);
            FeedHead said = n == 0 ? head : head.noting(narrowed(window));
            if (entries.count(caller, query.apply(window)) <= MOST_EVENTS) {
                List<Part> events = parts(entries.find(caller, query.apply(window)), window, style.expanded());
                Optional<byte[]> fitting = fitting(said, events, window, style);
                if (fitting.isPresent()) {
                    return fitting.get();
                }
            }
        }
        int[] least = WINDOWS[WINDOWS.length - 1];
        FeedWindow window = FeedWindow.around(clock, least[0], least[1]);
        List<Part> events = parts(entries.find(caller, query.apply(window)), window, style.expanded());
        return cut(head.noting(narrowed(window)), shortened(events), window, style);
    }

    private static Optional<byte[]> fitting(FeedHead head, List<Part> events, FeedWindow window, FeedStyle style) {
        if (events.size() > MOST_EVENTS) {
            return Optional.empty();
        }
        byte[] whole = write(head, events, window, style);
        byte[] fewer = whole.length <= MOST_BYTES ? whole : write(head, shortened(events), window, style);
        return Optional.of(fewer).filter(bytes -> bytes.length <= MOST_BYTES);
    }

    /** Leaves out events until the rest fits. */
    private static byte[] cut(FeedHead head, List<Part> events, FeedWindow window, FeedStyle style) {
        List<Part> left = events;
        byte[] bytes = write(head, left, window, style);
        while (bytes.length > MOST_BYTES) {
            left = left.subList(0, left.size() / 2);
            bytes = write(head, left, window, style);
        }
        return bytes;
    }

    /** A file of one event, whenever it takes place. */
    byte[] file(FeedHead head, CalendarEntry entry, FeedStyle style) {
        FeedWindow window = style.expanded() ? usualWindow().sinceEver() : FeedWindow.always();
        return write(head, parts(List.of(entry), window, style.expanded()), usualWindow(), style);
    }

    /** The same for programs that keep a copy of a calendar. */
    Feed file(CalendarEntry entry) {
        FeedHead head = new FeedHead(
                "", CalendarPlan.USUAL_COLOUR, null, "", entry.plan().time().zone(), "");
        byte[] bytes = file(head, entry, FeedStyle.USUAL);
        return Feed.of(bytes, FeedStyle.USUAL, Long.toString(entry.id()), entry.changedAt(), false);
    }

    /** A file that describes a zone and holds no event. */
    String zone(ZoneId zone) {
        FeedWindow window = usualWindow();
        Part described =
                ZonePart.of(zone, window.first().getYear(), window.end().getYear());
        FeedHead head = new FeedHead("", CalendarPlan.USUAL_COLOUR, null, "", zone, "");
        return new String(IcalText.write(head.around(List.of(described))), StandardCharsets.UTF_8);
    }

    /** What was brought into two calendars has one name, and is told once. Ends where it is too much already. */
    private List<Part> parts(List<CalendarEntry> found, FeedWindow window, boolean expanded) {
        EventParts parts = new EventParts(words, window, expanded);
        Set<String> told = new HashSet<>();
        List<Part> all = new ArrayList<>();
        for (CalendarEntry entry : found) {
            if (all.size() > MOST_EVENTS) {
                break;
            }
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
            all.add(ZonePart.of(
                    head.zone(), window.first().getYear(), window.end().getYear()));
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
