package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Settings;
import org.commonplace.shared.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certifies that somebody was there, and for how many hours: of a course, those of all its dates at which they were. Whoever
 * was there gets it, and whoever has the link of their letter.
 */
@Service
public class Certificates {

    private static final int HOUR = 60;

    private final RegistrationRows rows;
    private final AttendanceRows attendance;
    private final Occasions occasions;
    private final GuestRegistrations guests;
    private final Subjects subjects;
    private final People people;
    private final Settings settings;
    private final MessageSource messages;
    private final AccessPolicy access;
    private final JdbcClient database;

    Certificates(
            RegistrationRows rows,
            AttendanceRows attendance,
            Occasions occasions,
            GuestRegistrations guests,
            Subjects subjects,
            People people,
            Settings settings,
            MessageSource messages,
            AccessPolicy access,
            JdbcClient database) {
        this.rows = rows;
        this.attendance = attendance;
        this.occasions = occasions;
        this.guests = guests;
        this.subjects = subjects;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
        this.access = access;
        this.database = database;
    }

    /**
     * The caller's own certificate, as PDF.
     *
     * @throws NotFound when the caller was not there, or may not see the event
     */
    @Transactional(readOnly = true)
    public byte[] own(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        access.require(caller, Role.VIEW, Events.ref(event));
        access.requireSignedIn(caller);
        Occasion date = occasions.date(event, originalStart);
        return attendance
                .registrationOf(caller.personId(), date.occurrence())
                .flatMap(rows::find)
                .map(this::write)
                .orElseThrow(() -> missing(event));
    }

    /** That of whoever has this link. @throws NotFound when the link is not good, or they were not there */
    @Transactional(readOnly = true)
    public byte[] ofLink(String secret) {
        return write(guests.find(secret).registration());
    }

    /** Whether there is one for this registration. */
    boolean isThere(Registration registration) {
        return dates(registration) > 0;
    }

    private byte[] write(Registration registration) {
        Subject subject = subjects.reader(registration)
                .filter(reader -> isThere(registration))
                .map(reader -> subjects.of(reader, registration))
                .orElseThrow(() -> missing(registration.event()));
        int minutes = minutes(registration);
        return CertificateFile.write(
                text("title"),
                List.of(
                        CertificateFile.Line.large(name(registration)),
                        CertificateFile.Line.plain(text("attended")),
                        CertificateFile.Line.large(subject.title()),
                        CertificateFile.Line.plain(subjects.when(subject.time())),
                        CertificateFile.Line.plain(
                                minutes == 0 ? "" : text("hours", (double) minutes / HOUR, dates(registration))),
                        CertificateFile.Line.small(settings.text(SiteSettings.ORGANISATION))));
    }

    private String name(Registration registration) {
        Long person = registration.person();
        return person == null
                ? registration.name()
                : people.card(person).map(PersonCard::name).orElse("");
    }

    private int dates(Registration registration) {
        return database.sql("SELECT COUNT(*) FROM attendance WHERE registration_id = ? AND present")
                .param(registration.id())
                .query(Integer.class)
                .single();
    }

    /** Of dates that have hours. */
    private int minutes(Registration registration) {
        return database.sql("""
                        SELECT COALESCE(SUM(TIMESTAMPDIFF(MINUTE, o.starts_at, o.ends_at)), 0)
                        FROM attendance a JOIN occurrence o ON o.id = a.occurrence_id AND o.all_day = FALSE
                        WHERE a.registration_id = ? AND a.present
                        """).param(registration.id()).query(Integer.class).single();
    }

    private static NotFound missing(long event) {
        return new NotFound("certificate for " + Events.ref(event));
    }

    private String text(String word, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage("events.certificate." + word, arguments, Locale.UK));
    }
}
