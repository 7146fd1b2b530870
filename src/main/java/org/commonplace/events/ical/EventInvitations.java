package org.commonplace.events.ical;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.commonplace.events.CalendarEntry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what mail programs put into the calendar of somebody who has a place (RFC 6047): one event, under the UID and the
 * number of changes that feeds give it. Unlike there, {@code DTSTAMP} is when the message was written, as RFC 5546 has it.
 */
@Component
public class EventInvitations {

    private final EventWords words;
    private final MessageSource messages;
    private final Clock clock;

    EventInvitations(EventWords words, MessageSource messages, Clock clock) {
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who is invited, or no longer is. */
    public record Attendee(String name, String email) {}

    /** What a message asks of the program that reads it. */
    public enum Method {
        REQUEST,
        CANCEL
    }

    /** @param organiser the mail address replies go to */
    public String write(Method method, CalendarEntry entry, Attendee attendee, String organiser) {
        FeedWindow window = FeedWindow.always();
        List<Part> events = new EventParts(words, window, false)
                .of(entry).stream()
                        .map(event -> addressed(method, event, attendee, organiser))
                        .toList();
        List<Part> all = new ArrayList<>(UsedZones.described(
                events, clock.instant().atZone(ZoneOffset.UTC).getYear() + 2));
        all.addAll(events);
        List<Line> head = List.of(
                Line.text("VERSION", "2.0"),
                Line.text("PRODID", "-//Commonplace//Commonplace//EN"),
                Line.text("CALSCALE", "GREGORIAN"),
                Line.text("METHOD", method.name()));
        return new String(IcalText.write(new Part("VCALENDAR", head, all)), StandardCharsets.UTF_8);
    }

    private Part addressed(Method method, Part event, Attendee attendee, String organiser) {
        List<Line> lines = new ArrayList<>();
        for (Line line : event.lines()) {
            lines.add(changed(method, line));
        }
        lines.add(new Line("ORGANIZER", Line.Kind.URI, Map.of(), List.of("mailto:" + organiser)));
        lines.add(new Line("ATTENDEE", Line.Kind.URI, parameters(attendee), List.of("mailto:" + attendee.email())));
        return Part.of(event.name(), lines);
    }

    private Line changed(Method method, Line line) {
        return switch (line.name()) {
            case "DTSTAMP" -> Line.utc("DTSTAMP", clock.instant());
            case "STATUS" -> method == Method.CANCEL ? Line.text("STATUS", "CANCELLED") : line;
            case "SUMMARY" -> method == Method.CANCEL ? cancelled(line) : line;
            default -> line;
        };
    }

    private Line cancelled(Line summary) {
        String title = summary.values().getFirst();
        String beginning = message("");
        return title.startsWith(beginning.strip()) ? summary : Line.text("SUMMARY", message(title));
    }

    private String message(String title) {
        return Objects.requireNonNull(messages.getMessage("events.feed.cancelled", new Object[] {title}, Locale.UK));
    }

    /** They have said already that they will come. */
    private static Map<String, String> parameters(Attendee attendee) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("CN", attendee.name());
        parameters.put("CUTYPE", "INDIVIDUAL");
        parameters.put("ROLE", "REQ-PARTICIPANT");
        parameters.put("PARTSTAT", "ACCEPTED");
        parameters.put("RSVP", "FALSE");
        return parameters;
    }
}
