package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.Optional;
import org.commonplace.events.CalendarEntries;
import org.commonplace.events.CalendarEntry;
import org.commonplace.events.ical.EventInvitations;
import org.commonplace.people.Caller;
import org.commonplace.people.Contact;
import org.commonplace.people.WrittenLetter;
import org.springframework.stereotype.Component;

/** What letters about registrations put into the calendar of whoever reads them. */
@Component
class CalendarParts {

    private final CalendarEntries entries;
    private final EventInvitations invitations;

    CalendarParts(CalendarEntries entries, EventInvitations invitations) {
        this.entries = entries;
        this.invitations = invitations;
    }

    /** Nothing for letters that change no calendar, and for dates that are no longer there. */
    Optional<WrittenLetter.Invitation> of(
            Registration registration, Topic topic, Subject subject, Caller reader, Contact contact, String sender) {
        Occasion occasion = subject.occasion();
        String email = contact.email();
        if (!topic.isInCalendar() || occasion == null || email == null) {
            return Optional.empty();
        }
        EventInvitations.Method method = EventInvitations.Method.valueOf(topic.method());
        String text = invitations.write(
                method, entry(reader, occasion), new EventInvitations.Attendee(contact.name(), email), sender);
        return Optional.of(new WrittenLetter.Invitation(method.name(), text));
    }

    private CalendarEntry entry(Caller reader, Occasion occasion) {
        LocalDateTime start = occasion.originalStart();
        return start == null ? entries.get(reader, occasion.event()) : entries.get(reader, occasion.event(), start);
    }
}
