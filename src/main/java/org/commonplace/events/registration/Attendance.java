package org.commonplace.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was there. Organisers tick a list; whoever has a place says so themselves with the word that is shown at the door, from
 * an hour before the start to an hour after the end. Attendance is of a date, also where people registered for a whole course.
 */
@Service
@TriedAgain
public class Attendance {

    private static final Duration AROUND = Duration.ofHours(1);

    private final AttendanceRows rows;
    private final Occasions occasions;
    private final Newcomers newcomers;
    private final Places places;
    private final DoorWords words;
    private final People people;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Attendance(
            AttendanceRows rows,
            Occasions occasions,
            Newcomers newcomers,
            Places places,
            DoorWords words,
            People people,
            AccessPolicy access,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.occasions = occasions;
        this.newcomers = newcomers;
        this.places = places;
        this.words = words;
        this.people = people;
        this.access = access;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Somebody who is expected.
     *
     * @param places how many people they bring, themselves included
     * @param present {@code null} where nothing is noted yet
     */
    public record Line(
            long registration,
            String name,
            @Nullable String username,
            int places,
            @Nullable Boolean present) {}

    /**
     * The list at the door.
     *
     * @param originalStart the date it is of
     * @param lines by name
     * @param word what is shown at the door
     */
    public record DoorList(LocalDateTime originalStart, List<Line> lines, String word) {}

    /**
     * Who is expected on a date, for organisers.
     *
     * @param originalStart {@code null} for the next date there is, or else the last
     * @throws NotFound also for those who do not plan there
     */
    @Transactional
    public DoorList list(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        requireOrganiser(caller, event);
        Occasion date = occasions.date(event, originalStart);
        List<AttendanceRows.Expected> expected = rows.expected(date.occurrence());
        Map<Long, PersonCard> cards = people.cards(expected.stream()
                .map(AttendanceRows.Expected::person)
                .filter(Objects::nonNull)
                .toList());
        List<Line> lines = expected.stream()
                .map(one -> line(one, one.person() == null ? null : cards.get(one.person())))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
        return new DoorList(Objects.requireNonNull(date.originalStart()), lines, words.of(date.occurrence()));
    }

    private static Line line(AttendanceRows.Expected one, @Nullable PersonCard card) {
        return new Line(
                one.registration(),
                card == null ? one.name() : card.name(),
                card == null ? null : card.username(),
                one.places(),
                one.present());
    }

    /**
     * Notes that somebody was there, or was not; {@code null} takes the note back. Organisers only.
     *
     * @throws NotFound when nobody of this registration is expected then
     */
    @Transactional
    public void mark(
            Caller caller,
            long event,
            @Nullable LocalDateTime originalStart,
            long registration,
            @Nullable Boolean present) {
        requireOrganiser(caller, event);
        access.requireWriting(caller);
        Occasion date = occasions.date(event, originalStart);
        requireExpected(date, registration);
        if (present == null) {
            rows.forget(registration, date.occurrence());
        } else {
            rows.note(registration, date.occurrence(), present, AttendanceRows.How.LIST, null, caller.person());
        }
        audit(caller, present == null ? "attendance.withdrawn" : "attendance.noted", event, registration);
    }

    /**
     * Registers somebody who came without, and notes that they are there; there is always room for who stands in it.
     * Organisers only.
     */
    @Transactional
    public Registration walkIn(Caller caller, Wish wish) {
        requireOrganiser(caller, wish.event());
        access.requireWriting(caller);
        Occasion date = occasions.date(wish.event(), wish.originalStart());
        Occasion occasion = occasions.find(wish.event(), date.originalStart());
        Places.Newcomer newcomer = newcomers.walkingIn(caller, occasion, wish);
        Registration registration = places.takeAnyway(occasion, newcomer);
        rows.note(registration.id(), date.occurrence(), true, AttendanceRows.How.LIST, null, caller.person());
        audit(caller, "attendance.walk-in", occasion.event(), registration.id());
        return registration;
    }

    /**
     * Notes that the caller, who has a place, is there, and knows the word that is shown at the door.
     *
     * @throws Invalid when it is another word, or not the time
     * @throws NotAllowed when the caller has no place
     */
    @Transactional
    public void arrive(Caller caller, long event, @Nullable LocalDateTime originalStart, String word) {
        access.require(caller, Role.VIEW, Events.ref(event));
        access.requireWriting(caller);
        Occasion date = occasions.date(event, originalStart);
        Instant now = clock.instant();
        boolean early = now.isBefore(date.startsAt().minus(AROUND));
        if (date.cancelled() || early || now.isAfter(date.endsAt().plus(AROUND))) {
            throw new Invalid("code", "events.attendance.time");
        }
        long registration = rows.registrationOf(caller.personId(), date.occurrence())
                .orElseThrow(() -> new Invalid("code", "events.attendance.no-place"));
        if (!words.matches(caller.personId(), date.occurrence(), word)) {
            throw new Invalid("code", "events.attendance.word");
        }
        rows.note(registration, date.occurrence(), true, AttendanceRows.How.WORD, null, caller.person());
        audit(caller, "attendance.arrived", event, registration);
    }

    /** Whether it is noted that the caller was there; {@code null} where nothing is. */
    @Transactional(readOnly = true)
    public @Nullable Boolean mine(Caller caller, long event, @Nullable LocalDateTime originalStart) {
        access.require(caller, Role.VIEW, Events.ref(event));
        access.requireSignedIn(caller);
        Occasion date = occasions.date(event, originalStart);
        return rows.registrationOf(caller.personId(), date.occurrence())
                .flatMap(registration -> rows.present(registration, date.occurrence()))
                .orElse(null);
    }

    private void requireExpected(Occasion date, long registration) {
        boolean expected =
                rows.expected(date.occurrence()).stream().anyMatch(one -> one.registration() == registration);
        if (!expected) {
            throw new NotFound("registration " + registration);
        }
    }

    private void requireOrganiser(Caller caller, long event) {
        if (!access.may(caller, Role.EDIT, Events.ref(event))) {
            throw new NotFound("attendance of " + Events.ref(event));
        }
    }

    private void audit(Caller caller, String action, long event, long registration) {
        publisher.publishEvent(new Audited(caller.person(), action, Events.ref(event), "registration " + registration));
    }
}
