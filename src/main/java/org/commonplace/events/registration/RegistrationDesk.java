package org.commonplace.events.registration;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonplace.events.Events;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers see and do of registrations: those who plan in the calendar, and nobody else. */
@Service
@TriedAgain
public class RegistrationDesk {

    private final RegistrationRows rows;
    private final AnswerRows answers;
    private final Occasions occasions;
    private final Places places;
    private final People people;
    private final AccessPolicy access;
    private final ApplicationEventPublisher publisher;

    RegistrationDesk(
            RegistrationRows rows,
            AnswerRows answers,
            Occasions occasions,
            Places places,
            People people,
            AccessPolicy access,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.answers = answers;
        this.occasions = occasions;
        this.places = places;
        this.people = people;
        this.access = access;
        this.publisher = publisher;
    }

    /**
     * Somebody on the list.
     *
     * @param username {@code null} for somebody without an account
     * @param answers by question, as far as they are still kept
     */
    public record Line(
            Registration registration,
            String name,
            @Nullable String username,
            Map<Long, String> answers) {}

    /**
     * Who has a place, waits or asks for one, in the order they registered.
     *
     * @param originalStart {@code null} for the next date there is, or the event as a whole
     * @throws NotFound also for those who do not plan there
     */
    @Transactional(readOnly = true)
    public Listing<Line> list(Caller caller, long event, @Nullable LocalDateTime originalStart, Paging paging) {
        requireOrganiser(caller, event);
        Occasion occasion = occasions.find(event, originalStart);
        requireOrganiser(caller, occasion.event());
        List<Registration> found = rows.list(occasion.event(), occasion.occurrence(), paging);
        return new Listing<>(lines(found), rows.countListed(occasion.event(), occasion.occurrence()));
    }

    /** Agrees to a registration, or does not. */
    @Transactional
    public Registration decide(Caller caller, long event, long id, boolean agreed) {
        requireOrganiser(caller, event);
        Registration asking =
                rows.find(id).filter(found -> found.event() == event).orElseThrow(() -> missing(id));
        access.requireWriting(caller);
        Registration decided = agreed ? places.admit(asking) : decline(asking);
        publisher.publishEvent(new Audited(
                caller.person(),
                agreed ? "registration.approved" : "registration.declined",
                Events.ref(event),
                "registration " + id));
        return decided;
    }

    private Registration decline(Registration asking) {
        return asking.status() == RegistrationStatus.AWAITING_APPROVAL
                ? places.end(asking, RegistrationStatus.DECLINED)
                : asking;
    }

    private List<Line> lines(List<Registration> found) {
        Map<Long, PersonCard> cards = people.cards(found.stream()
                .map(Registration::person)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Map<Long, String>> given =
                given(found.stream().map(Registration::id).toList());
        return found.stream()
                .map(registration -> {
                    PersonCard card = registration.person() == null ? null : cards.get(registration.person());
                    return new Line(
                            places.inLine(registration),
                            card == null ? registration.name() : card.name(),
                            card == null ? null : card.username(),
                            given.getOrDefault(registration.id(), Map.of()));
                })
                .toList();
    }

    private Map<Long, Map<Long, String>> given(Collection<Long> registrations) {
        Map<Long, Map<Long, String>> given = new TreeMap<>();
        answers.of(registrations)
                .forEach(answer -> given.computeIfAbsent(answer.registration(), id -> new TreeMap<>())
                        .put(answer.question(), answer.text()));
        return given;
    }

    private void requireOrganiser(Caller caller, long event) {
        if (!access.may(caller, Role.EDIT, Events.ref(event))) {
            throw new NotFound("registrations of " + Events.ref(event));
        }
    }

    private static NotFound missing(long id) {
        return new NotFound("registration " + id);
    }
}
