package org.commonplace.events.ical.dav;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.commonplace.events.ical.CalendarFile;
import org.commonplace.events.ical.SyncedCalendar;
import org.commonplace.events.ical.SyncedCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is known of each thing that has an address, in the words of the standards. */
@Component
class Described {

    static final Name TAG = Name.dav("getetag");
    static final Name DATA = Name.caldav("calendar-data");

    private static final Name KIND = Name.dav("resourcetype");
    private static final Name TITLE = Name.dav("displayname");
    private static final Tag COLLECTION = Tag.of(Name.dav("collection"));
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final SyncedCalendars calendars;
    private final CalendarCopies copies;
    private final MessageSource messages;

    Described(SyncedCalendars calendars, CalendarCopies copies, MessageSource messages) {
        this.calendars = calendars;
        this.copies = copies;
        this.messages = messages;
    }

    Shown root(Reader reader) {
        return common(Place.ROOT, reader).saying(KIND, COLLECTION);
    }

    Shown person(Reader reader) {
        String path = Place.ofPerson(reader.username());
        return common(path, reader)
                .saying(KIND, COLLECTION, Tag.of(Name.dav("principal")))
                .saying(TITLE, reader.card().name())
                .leading(Name.dav("principal-URL"), path)
                .leading(Name.caldav("calendar-home-set"), Place.ofHome(reader.username()))
                .leading(Name.caldav("calendar-user-address-set"), path);
    }

    Shown home(Reader reader) {
        return common(Place.ofHome(reader.username()), reader)
                .saying(KIND, COLLECTION)
                .saying(TITLE, Objects.requireNonNull(messages.getMessage("events.dav.calendars", null, Locale.UK)))
                .leading(Name.dav("owner"), Place.ofPerson(reader.username()));
    }

    Shown calendar(Reader reader, SyncedCalendar calendar) {
        Name token = Name.dav("sync-token");
        Name changed = Name.server("getctag");
        Supplier<String> now = once(() -> copies.now(reader.caller(), calendar));
        return common(Place.of(reader.username(), calendar), reader)
                .saying(KIND, COLLECTION, Tag.of(Name.caldav("calendar")))
                .saying(TITLE, calendar.title())
                .leading(Name.dav("owner"), Place.ofPerson(reader.username()))
                .saying(
                        Name.dav("supported-report-set"),
                        CalendarReports.names().map(Described::report).toList())
                .saying(Name.caldav("supported-calendar-component-set"), events())
                .saying(Name.caldav("supported-calendar-data"), calendarText())
                .saying(
                        Name.caldav("calendar-timezone"),
                        () -> Tag.of(Name.caldav("calendar-timezone"), calendars.zone(calendar.zone())))
                .saying(Name.apple("calendar-color"), calendar.colour() + "ff")
                .saying(token, () -> Tag.of(token, now.get()))
                .saying(changed, () -> Tag.of(changed, now.get()));
    }

    Shown event(Reader reader, SyncedCalendar calendar, CalendarFile file) {
        byte[] bytes = file.feed().bytes();
        return common(Place.of(reader.username(), calendar, file), reader)
                .saying(KIND)
                .saying(TAG, file.feed().etag())
                .saying(Name.dav("getcontenttype"), file.feed().type() + "; component=vevent")
                .saying(Name.dav("getcontentlength"), Integer.toString(bytes.length))
                .saying(Name.dav("getlastmodified"), date(file.changedAt()))
                .leading(Name.dav("owner"), Place.ofPerson(reader.username()))
                .saying(DATA, () -> Tag.of(DATA, new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Shown common(String path, Reader reader) {
        return new Shown(path)
                .leading(Name.dav("current-user-principal"), Place.ofPerson(reader.username()))
                .leading(Name.dav("principal-collection-set"), Place.ROOT)
                .saying(
                        Name.dav("current-user-privilege-set"),
                        List.of(privilege("read"), privilege("read-current-user-privilege-set")))
                .saying(Name.dav("supported-report-set"));
    }

    private static Supplier<String> once(Supplier<String> finding) {
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        return () -> Objects.requireNonNull(found.updateAndGet(before -> before == null ? finding.get() : before));
    }

    private static Tag privilege(String name) {
        return Tag.of(Name.dav("privilege"), Tag.of(Name.dav(name)));
    }

    private static Tag report(Name name) {
        return Tag.of(Name.dav("supported-report"), Tag.of(Name.dav("report"), Tag.of(name)));
    }

    private static Tag events() {
        return Tag.of(Name.caldav("comp")).with("name", "VEVENT");
    }

    private static Tag calendarText() {
        return new Tag(DATA, Map.of("content-type", "text/calendar", "version", "2.0"), "", List.of());
    }

    private static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }
}
