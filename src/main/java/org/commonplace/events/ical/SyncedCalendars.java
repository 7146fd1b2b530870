package org.commonplace.events.ical;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarEntries;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EntryQuery;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.NotAllowed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars that somebody may see, as collections of files for programs that keep a copy: each calendar, and what
 * concerns them. Unlike feeds they hold all that ever took place.
 */
@Service
public class SyncedCalendars {

    private final CalendarEntries entries;
    private final Calendars calendars;
    private final FeedBody body;
    private final AccessPolicy access;
    private final Appearance appearance;
    private final MessageSource messages;

    SyncedCalendars(
            CalendarEntries entries,
            Calendars calendars,
            FeedBody body,
            AccessPolicy access,
            Appearance appearance,
            MessageSource messages) {
        this.entries = entries;
        this.calendars = calendars;
        this.body = body;
        this.access = access;
        this.appearance = appearance;
        this.messages = messages;
    }

    /**
     * What concerns the caller, and then the calendars, by name.
     *
     * @throws NotAllowed when nobody is signed in
     */
    @Transactional(readOnly = true)
    public List<SyncedCalendar> list(Caller caller) {
        access.requireSignedIn(caller);
        List<SyncedCalendar> all = new ArrayList<>(List.of(mine()));
        calendars.list(caller).stream().map(SyncedCalendars::synced).forEach(all::add);
        return all;
    }

    /** The one of this name; empty when there is none, or the caller may not see it. Fails like {@link #list}. */
    @Transactional(readOnly = true)
    public Optional<SyncedCalendar> find(Caller caller, String name) {
        access.requireSignedIn(caller);
        return name.equals(SyncedCalendar.MINE)
                ? Optional.of(mine())
                : calendars.find(caller, name).map(SyncedCalendars::synced);
    }

    /** All its files, by the number of the event. */
    @Transactional(readOnly = true)
    public List<CalendarFile> files(Caller caller, SyncedCalendar calendar) {
        return told(entries.find(caller, query(calendar)));
    }

    /** Those of its files that are of these events. */
    @Transactional(readOnly = true)
    public List<CalendarFile> files(Caller caller, SyncedCalendar calendar, Collection<Long> events) {
        if (calendar.calendar() == null) {
            return files(caller, calendar).stream()
                    .filter(file -> events.contains(file.event()))
                    .toList();
        }
        return told(entries.find(caller, query(calendar), new HashSet<>(events)));
    }

    /** How its zone is described, as a calendar file of its own. */
    public String zone(ZoneId zone) {
        return body.zone(zone);
    }

    /** What was brought into two calendars has one name, and is told once. */
    private List<CalendarFile> told(List<CalendarEntry> found) {
        Set<String> told = new HashSet<>();
        return found.stream()
                .filter(entry -> told.add(entry.uid()))
                .map(entry -> new CalendarFile(entry, body.file(entry)))
                .toList();
    }

    private static EntryQuery query(SyncedCalendar calendar) {
        FeedWindow ever = FeedWindow.always();
        Long id = calendar.calendar();
        Set<Long> ids = id == null ? Set.of() : Set.of(id);
        return new EntryQuery(ever.from(), ever.to(), ids, Set.of(), Set.of(), "", id == null);
    }

    private SyncedCalendar mine() {
        String title = Objects.requireNonNull(messages.getMessage("events.feed.mine", null, Locale.UK));
        return new SyncedCalendar(SyncedCalendar.MINE, title, CalendarPlan.USUAL_COLOUR, appearance.zone(), null);
    }

    private static SyncedCalendar synced(CalendarDetails calendar) {
        CalendarPlan plan = calendar.plan();
        return new SyncedCalendar(calendar.slug(), plan.name(), plan.colour(), plan.zone(), calendar.id());
    }
}
