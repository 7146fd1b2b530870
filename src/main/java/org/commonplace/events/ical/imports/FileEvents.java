package org.commonplace.events.ical.imports;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonplace.events.Arrival;
import org.commonplace.shared.Invalid;

/** Makes of the components of a file what it brings: all that is said under one UID, together or not at all. */
final class FileEvents {

    /** The most occurrences that one file makes. */
    static final int MOST_OCCURRENCES = 100_000;

    private static final Set<String> TAKEN = Set.of("", "PUBLISH", "REQUEST", "CANCEL");

    private final ZoneId usual;
    private final Places places;
    private final String untitled;
    private final Clock clock;
    private final Effort effort = new Effort();
    private final Map<String, List<ReadEvent>> byUid = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<Arrival.Group> groups = new ArrayList<>();
    private long occurrences;

    private FileEvents(ZoneId usual, Places places, String untitled, Clock clock) {
        this.usual = usual;
        this.places = places;
        this.untitled = untitled;
        this.clock = clock;
    }

    /**
     * What a file brings.
     *
     * @param usual the zone of times that are told without one
     * @param untitled what events without a title are called
     */
    static ArrivedFile of(ReadFile file, ZoneId usual, Places places, String untitled, Clock clock) {
        FileEvents events = new FileEvents(usual, places, untitled, clock);
        events.problems.addAll(file.problems());
        file.calendars().forEach(events::sort);
        events.byUid.forEach(events::group);
        return new ArrivedFile(events.groups, events.problems, file.whole());
    }

    private void sort(ReadCalendar calendar) {
        ZoneNames zones = new ZoneNames(calendar, usual, effort);
        for (ReadPart part : calendar.events()) {
            String uid = part.uid();
            if (!part.isWhole()) {
                refuse(part, "events.import.cut-off");
            } else if (part.isTooLong()) {
                refuse(part, "events.import.long", ReadPart.MOST_LINES);
            } else if (!TAKEN.contains(calendar.method())) {
                refuse(part, "events.import.method", ReadTime.shortened(calendar.method()));
            } else {
                ReadEvent event = new ReadEvent(part, calendar, zones, usual, places);
                byUid.computeIfAbsent(uid.isEmpty() ? Uids.made(event) : Uids.kept(uid), key -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    private void refuse(ReadPart part, String message, Object... arguments) {
        problems.add(ImportProblem.refused(part.uid(), part.number(), message, arguments));
    }

    private void group(String uid, List<ReadEvent> events) {
        int line = events.getFirst().line();
        try {
            UidEvents read = new UidEvents(uid, events, untitled, clock, effort);
            Arrival.Group group = read.group();
            occurrences += read.occurrences();
            if (occurrences > MOST_OCCURRENCES) {
                throw new Unusable("events.import.many-occurrences", MOST_OCCURRENCES);
            }
            groups.add(group);
            problems.addAll(read.notes());
        } catch (Unusable reason) {
            problems.add(reason.of(uid, line));
        } catch (Invalid reason) {
            Invalid.Problem first = reason.problems().getFirst();
            problems.add(ImportProblem.refused(
                    uid, line, first.message(), first.arguments().toArray()));
        }
    }
}
