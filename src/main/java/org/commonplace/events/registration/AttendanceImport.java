package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who was there from the file of an online meeting. People are known by their mail address, and otherwise by their
 * name where only one of those expected has it; nobody else is noted. Nothing but numbers is kept of the file.
 */
@Service
@TriedAgain
public class AttendanceImport {

    private final AttendanceRows rows;
    private final Occasions occasions;
    private final People people;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;

    AttendanceImport(
            AttendanceRows rows,
            Occasions occasions,
            People people,
            AccessPolicy access,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.occasions = occasions;
        this.people = people;
        this.access = access;
        this.publisher = publisher;
    }

    /**
     * Somebody in the file.
     *
     * @param registration whom they were taken for; {@code null} where that is nobody
     */
    public record Found(
            String name,
            String email,
            int minutes,
            @Nullable Long registration) {}

    /**
     * Whom the file would note as present; nothing is noted yet. Organisers only.
     *
     * @throws Invalid when the file cannot be read
     */
    @Transactional(readOnly = true)
    public List<Found> read(Caller caller, long event, @Nullable LocalDateTime originalStart, byte[] file) {
        requireOrganiser(caller, event);
        return match(occasions.date(event, originalStart), MeetingFile.read(file));
    }

    /**
     * Notes them as present who stayed so many minutes at least; what was noted of others stays. Organisers only.
     *
     * @throws Invalid when the file cannot be read
     */
    @Transactional
    public List<Found> take(
            Caller caller, long event, @Nullable LocalDateTime originalStart, byte[] file, int leastMinutes) {
        requireOrganiser(caller, event);
        access.requireWriting(caller);
        Occasion date = occasions.date(event, originalStart);
        List<Found> found = match(date, MeetingFile.read(file));
        for (Found one : found) {
            if (one.registration() != null && one.minutes() >= leastMinutes) {
                rows.note(
                        one.registration(),
                        date.occurrence(),
                        true,
                        AttendanceRows.How.FILE,
                        one.minutes(),
                        caller.person());
            }
        }
        publisher.publishEvent(new Audited(caller.person(), "attendance.imported", Events.ref(event), ""));
        return found;
    }

    private List<Found> match(Occasion date, List<MeetingFile.Present> present) {
        List<AttendanceRows.Expected> expected = rows.expected(date.occurrence());
        Map<Long, PersonCard> cards = people.cards(expected.stream()
                .map(AttendanceRows.Expected::person)
                .filter(Objects::nonNull)
                .toList());
        Map<String, Long> byEmail = new HashMap<>();
        Map<String, List<Long>> byName = new HashMap<>();
        for (AttendanceRows.Expected one : expected) {
            byEmail.putIfAbsent(one.email().toLowerCase(Locale.ROOT), one.registration());
            PersonCard card = one.person() == null ? null : cards.get(one.person());
            byName.computeIfAbsent(known(card == null ? one.name() : card.name()), name -> new ArrayList<>())
                    .add(one.registration());
        }
        return present.stream()
                .map(one -> new Found(one.name(), one.email(), one.minutes(), whom(one, byEmail, byName)))
                .toList();
    }

    private static @Nullable Long whom(
            MeetingFile.Present one, Map<String, Long> byEmail, Map<String, List<Long>> byName) {
        Long sameAddress = one.email().isEmpty() ? null : byEmail.get(one.email());
        if (sameAddress != null) {
            return sameAddress;
        }
        List<Long> sameName = byName.getOrDefault(known(one.name()), List.of());
        return sameName.size() == 1 ? sameName.getFirst() : null;
    }

    /** A name without what meetings add to it, such as “(Guest)”, and without case. */
    private static String known(String name) {
        int added = name.indexOf('(');
        String plain = added > 0 ? name.substring(0, added) : name;
        return plain.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void requireOrganiser(Caller caller, long event) {
        if (!access.may(caller, Role.EDIT, Events.ref(event))) {
            throw new NotFound("attendance of " + Events.ref(event));
        }
    }
}
