package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Contact;
import org.commonplace.people.Contacts;
import org.commonplace.people.LetterWriter;
import org.commonplace.people.WrittenLetter;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters about registrations, from what holds and what their reader may see when they are sent. */
@Component
class RegistrationWriter implements LetterWriter {

    /** How long after the end a link in a letter is good. */
    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final String BETWEEN = "\n\n";

    private final RegistrationRows rows;
    private final Places places;
    private final Subjects subjects;
    private final CalendarParts calendar;
    private final RegistrationLinks links;
    private final Contacts contacts;
    private final SiteAddress site;
    private final Clock clock;

    RegistrationWriter(
            RegistrationRows rows,
            Places places,
            Subjects subjects,
            CalendarParts calendar,
            RegistrationLinks links,
            Contacts contacts,
            SiteAddress site,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.subjects = subjects;
        this.calendar = calendar;
        this.links = links;
        this.contacts = contacts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RegistrationLetters.KIND;
    }

    @Override
    @Transactional
    public Optional<WrittenLetter> write(ContentRef about, String occasion, String sender) {
        Optional<Topic> topic = Topic.ofOccasion(occasion);
        Optional<Registration> found = rows.find(about.id()).map(places::inLine);
        if (topic.isEmpty() || found.isEmpty() || !topic.get().holds(found.get().status())) {
            return Optional.empty();
        }
        Registration registration = found.get();
        return subjects.reader(registration)
                .flatMap(reader -> reached(registration)
                        .map(contact -> write(registration, topic.get(), reader, contact, sender)));
    }

    private WrittenLetter write(Registration registration, Topic topic, Caller reader, Contact contact, String sender) {
        Subject subject = subjects.of(reader, registration);
        Topic told = isOnlyChanged(topic, subject) ? Topic.MOVED : topic;
        return new WrittenLetter(
                subjects.text("events.registration.mail." + told.word() + ".subject", subject.title()),
                body(registration, told, contact, subject),
                calendar.of(registration, told, subject, reader, contact, sender)
                        .orElse(null));
    }

    /** Where one of several dates does not take place, the others do. */
    private static boolean isOnlyChanged(Topic topic, Subject subject) {
        Occasion occasion = subject.occasion();
        return topic == Topic.CALLED_OFF && occasion != null && !occasion.cancelled();
    }

    private String body(Registration registration, Topic topic, Contact contact, Subject subject) {
        StringBuilder text = new StringBuilder();
        text.append(subjects.text("events.registration.mail.hello", contact.name()))
                .append(BETWEEN);
        text.append(said(registration, topic, contact, subject)).append(BETWEEN);
        text.append(facts(subject)).append(BETWEEN);
        String link =
                site.of(links.make(registration.id(), topic == Topic.CONFIRM, expires(registration, topic, subject)));
        text.append(subjects.text(
                "events.registration.mail." + (topic == Topic.CONFIRM ? "confirm" : "own") + ".link", link));
        return text.toString();
    }

    private String said(Registration registration, Topic topic, Contact contact, Subject subject) {
        Integer place = registration.place();
        Instant until = registration.heldUntil();
        ZoneId zone = registration.person() == null ? subject.time().zone() : ZoneId.of(contact.zone());
        return subjects.text(
                "events.registration.mail." + topic.word() + ".text",
                subject.title(),
                place == null ? 0 : place,
                until == null ? "" : MOMENT.format(until.atZone(zone)));
    }

    private String facts(Subject subject) {
        String when = subjects.when(subject.time());
        String where = subject.where().isEmpty() ? "" : "\n" + subject.where();
        String online = subject.online() ? "\n" + subjects.text("events.registration.mail.online") : "";
        return subject.title() + "\n" + when + where + online + "\n" + site.of(subject.url());
    }

    private Instant expires(Registration registration, Topic topic, Subject subject) {
        if (topic == Topic.CONFIRM) {
            return registration.madeAt().plus(Places.UNCONFIRMED);
        }
        Occasion occasion = subject.occasion();
        Instant over = occasion == null ? clock.instant() : occasion.endsAt();
        return over.plus(LINKS_KEPT);
    }

    private Optional<Contact> reached(Registration registration) {
        @Nullable Long person = registration.person();
        return person == null
                ? Optional.of(new Contact(0, registration.name(), registration.email(), ""))
                : contacts.of(person);
    }
}
