package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.commonplace.AtOnce;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Programme;
import org.commonplace.events.Programmes;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TakenPlaces;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class RegistrationsTest {

    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationStates states;

    @Autowired
    RegistrationPlans plans;

    @Autowired
    RegistrationRounds rounds;

    @Autowired
    AnswerRows answers;

    @Autowired
    PlacesOfPeople placesOfPeople;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    Programmes programmes;

    @Autowired
    TestEvents made;

    @Autowired
    TestRegistrations test;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    private CalendarDetails calendar;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        calendar = made.calendar(Visibility.PUBLIC);
        planner = made.someoneWith(Role.EDIT, calendar);
    }

    @Test
    void ofTwoHundredAtOnceExactlyTwentyGetInAndTheRestQueueInOrder() throws Exception {
        EventDetails event = test.event(planner, calendar, 20);
        List<Caller> callers =
                IntStream.range(0, 200).mapToObj(n -> people.caller()).toList();
        AtomicInteger next = new AtomicInteger();
        List<Registration> got = Collections.synchronizedList(new ArrayList<>());

        int managed = AtOnce.managed(200, Invalid.class, () -> {
            Caller caller = callers.get(next.getAndIncrement());
            return got.add(registrations.register(caller, Wish.of(event.id(), null)));
        });

        assertThat(managed).isEqualTo(200);
        assertThat(got.stream().filter(each -> each.status() == RegistrationStatus.REGISTERED))
                .hasSize(20);
        assertThat(got.stream()
                        .filter(each -> each.status() == RegistrationStatus.WAITLISTED)
                        .map(Registration::place))
                .as("each was told the place in line that was theirs")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 180).boxed().toList());
        List<RegistrationDesk.Line> list =
                desk.list(planner, event.id(), null, ALL).items();
        assertThat(list.subList(0, 20)).allMatch(line -> line.registration().status() == RegistrationStatus.REGISTERED);
        assertThat(list.subList(20, 200).stream()
                        .map(line -> line.registration().place()))
                .as("those who came first are first")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 180).boxed().toList());
    }

    @Test
    void whoRegistersTwiceAtOnceHasOnePlace() throws Exception {
        EventDetails event = test.event(planner, calendar, 20);
        Caller caller = people.caller();

        int managed =
                AtOnce.managed(20, Invalid.class, () -> registrations.register(caller, Wish.of(event.id(), null)));

        assertThat(managed).isEqualTo(20);
        assertThat(desk.list(planner, event.id(), null, ALL).total()).isEqualTo(1);
    }

    @Test
    void aPlaceGivenBackIsOfferedToTheFirstInLineAndTaken() {
        EventDetails event = test.event(planner, calendar, 1);
        Registration in = register(event, people.caller());
        Caller first = people.caller();
        Caller second = people.caller();
        Registration waiting = register(event, first);
        Registration behind = register(event, second);
        assertThat(List.of(waiting.place(), behind.place())).containsExactly(1, 2);

        registrations.cancel(planner, event.id(), in.id());

        Registration offered = registrations.get(first, event.id(), waiting.id());
        assertThat(offered.status()).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(registrations.get(second, event.id(), behind.id()).place()).isEqualTo(1);
        assertThat(register(event, people.caller()).status())
                .as("nobody gets past the line")
                .isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(registrations.accept(first, event.id(), waiting.id()).status())
                .isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(registrations.accept(first, event.id(), waiting.id()).status())
                .as("twice is once")
                .isEqualTo(RegistrationStatus.REGISTERED);
        assertThatThrownBy(() -> registrations.accept(second, event.id(), behind.id()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anOfferThatIsNotTakenGoesToTheNext() {
        EventDetails event = test.event(planner, calendar, 1);
        Registration in = register(event, people.caller());
        Caller first = people.caller();
        Caller second = people.caller();
        Registration waiting = register(event, first);
        Registration behind = register(event, second);
        registrations.cancel(planner, event.id(), in.id());
        Instant until = heldUntil(first, event, waiting);

        AsOf.at(until.minusSeconds(1), rounds::lapse);
        assertThat(registrations.get(first, event.id(), waiting.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
        AsOf.at(until, rounds::lapse);

        assertThat(registrations.get(first, event.id(), waiting.id()).status()).isEqualTo(RegistrationStatus.EXPIRED);
        assertThat(registrations.get(second, event.id(), behind.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
        assertThatThrownBy(() ->
                        AsOf.at(until.plusSeconds(1), () -> registrations.accept(first, event.id(), waiting.id())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anOfferNeverHoldsPastTheStartAndNoneIsMadeAfterIt() {
        EventDetails event = test.event(planner, calendar, 1);
        Registration in = register(event, people.caller());
        Caller first = people.caller();
        Caller second = people.caller();
        Registration waiting = register(event, first);
        Registration behind = register(event, second);
        Instant start = TestRegistrations.before(Duration.ZERO);

        AsOf.at(start.minus(Duration.ofHours(2)), () -> registrations.cancel(planner, event.id(), in.id()));

        assertThat(heldUntil(first, event, waiting)).isEqualTo(start);
        AsOf.at(start, rounds::lapse);
        AsOf.at(start, rounds::offer);
        assertThat(registrations.get(second, event.id(), behind.id()).status())
                .isEqualTo(RegistrationStatus.WAITLISTED);
    }

    @Test
    void moreRoomIsOfferedToThoseWhoWait() {
        EventDetails event = test.event(planner, calendar, 1);
        register(event, people.caller());
        Caller first = people.caller();
        Registration waiting = register(event, first);

        events.change(
                planner, event.id(), event.plan().with(event.plan().facts().with(2)), Consent.NONE);
        rounds.offer();

        assertThat(registrations.get(first, event.id(), waiting.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void aGroupTakesAsManyPlacesAndWaitsForAsMany() {
        EventDetails event = test.event(planner, calendar, 4);
        test.plan(planner, event.id(), withMostPlaces(3));
        Registration three = registrations.register(
                people.caller(), Wish.of(event.id(), null).places(3));
        Caller group = people.caller();
        Registration two =
                registrations.register(group, Wish.of(event.id(), null).places(2));
        Registration one = register(event, people.caller());

        assertThat(three.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(two.status()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(one.status()).as("behind the group").isEqualTo(RegistrationStatus.WAITLISTED);
        assertThatThrownBy(() -> registrations.register(
                        people.caller(), Wish.of(event.id(), null).places(4)))
                .isInstanceOf(Invalid.class);
        registrations.cancel(planner, event.id(), three.id());
        assertThat(registrations.get(group, event.id(), two.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
        assertThat(registrations.get(planner, event.id(), one.id()).status()).isEqualTo(RegistrationStatus.OFFERED);
    }

    @Test
    void anOrganiserAgreesOrDoesNot() {
        EventDetails event = test.event(planner, calendar, 1);
        test.plan(planner, event.id(), approved());
        Registration one = register(event, people.caller());
        Registration other = register(event, people.caller());
        Registration third = register(event, people.caller());

        assertThat(one.status()).isEqualTo(RegistrationStatus.AWAITING_APPROVAL);
        assertThat(desk.decide(planner, event.id(), one.id(), true).status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(desk.decide(planner, event.id(), other.id(), true).status())
                .isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(desk.decide(planner, event.id(), third.id(), false).status()).isEqualTo(RegistrationStatus.DECLINED);
        assertThat(register(event, planner).status())
                .as("nobody has to agree to what an organiser does")
                .isEqualTo(RegistrationStatus.WAITLISTED);
    }

    @Test
    void itOpensAndClosesWhenItSays() {
        EventDetails event = test.event(planner, calendar, 5);
        Instant opens = TestRegistrations.before(Duration.ofDays(10));
        Instant closes = TestRegistrations.before(Duration.ofDays(1));
        test.plan(planner, event.id(), open(opens, closes));

        assertThat(phase(event, opens.minusSeconds(1))).isEqualTo(RegistrationState.Phase.LATER);
        assertThat(phase(event, opens)).isEqualTo(RegistrationState.Phase.OPEN);
        assertThat(phase(event, closes)).isEqualTo(RegistrationState.Phase.CLOSED);
        assertThatThrownBy(() -> AsOf.at(opens.minusSeconds(1), () -> register(event, people.caller())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> AsOf.at(closes, () -> register(event, people.caller())))
                .isInstanceOf(Invalid.class);
        assertThat(AsOf.at(
                        closes,
                        () -> registrations
                                .register(
                                        planner,
                                        Wish.of(event.id(), null)
                                                .forPerson(people.someone().id()))
                                .status()))
                .as("organisers add people later")
                .isEqualTo(RegistrationStatus.REGISTERED);
    }

    @Test
    void thereIsNothingToRegisterForOnceItIsCancelledOrTakesNobody() {
        EventDetails event = test.event(planner, calendar, 5);
        test.plan(planner, event.id(), notTaken());
        assertThat(states.of(planner, event.id(), null).phase()).isEqualTo(RegistrationState.Phase.NONE);
        assertThatThrownBy(() -> register(event, planner)).isInstanceOf(Invalid.class);
        EventDetails other = test.event(planner, calendar, 5);
        events.cancel(planner, other.id());
        assertThat(states.of(planner, other.id(), null).phase()).isEqualTo(RegistrationState.Phase.OFF);
        assertThatThrownBy(() -> register(other, people.caller())).isInstanceOf(Invalid.class);
    }

    @Test
    void eachDateOfASeriesHasItsOwnPlaces() {
        EventDetails event = made.event(planner, calendar, limited("2027-03-16T14:00", 3, 1));
        LocalDateTime first = time("2027-03-16T14:00");
        LocalDateTime second = time("2027-03-23T14:00");
        series.change(
                planner,
                event.id(),
                second,
                new OccurrenceChange(null, null, null, null, null, 2),
                Scope.THIS,
                Consent.NONE);
        Caller caller = people.caller();

        assertThat(status(event, first, caller)).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(status(event, second, caller)).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(status(event, second, people.caller())).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(status(event, second, people.caller())).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(registrations
                        .register(people.caller(), Wish.of(event.id(), null))
                        .originalStart())
                .as("without a date, the next")
                .isEqualTo(first);
        assertThat(states.mine(caller)).extracting(Registration::originalStart).containsExactly(first, second);
    }

    @Test
    void aCourseIsRegisteredForAsAWhole() {
        EventDetails event = made.event(planner, calendar, limited("2027-03-16T14:00", 3, 1));
        test.plan(planner, event.id(), extent(Extent.SERIES));
        Caller caller = people.caller();

        Registration whole = registrations.register(caller, Wish.of(event.id(), time("2027-03-23T14:00")));

        assertThat(whole.originalStart()).isNull();
        assertThat(status(event, time("2027-03-30T14:00"), people.caller())).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(occurrences(event)).hasSize(3).allMatch(id -> placesOfPeople.isExpected(caller.personId(), id));
        assertThat(placesOfPeople.of(caller.personId())).containsExactly(new TakenPlaces.Place(event.id(), null));
        assertThatThrownBy(() -> plans.set(planner, event.id(), RegistrationPlan.USUAL, Consent.NONE))
                .as("not while people have places for the whole")
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aProgrammeIsRegisteredForAtAnyOfItsSessions() {
        EventDetails one = test.event(planner, calendar, 5);
        EventDetails two = test.event(planner, calendar, 5);
        Programme programme = programmes.create(planner, calendar.id(), "A course", "", Consent.NONE);
        assertThatThrownBy(() -> test.plan(planner, one.id(), extent(Extent.PROGRAMME)))
                .isInstanceOf(Invalid.class);
        programmes.setSessions(planner, programme.id(), List.of(one.id(), two.id()));
        test.plan(planner, one.id(), extent(Extent.PROGRAMME));
        Caller caller = people.caller();

        Registration registration = register(two, caller);

        assertThat(registration.event()).isEqualTo(one.id());
        assertThat(register(one, caller).id()).isEqualTo(registration.id());
        assertThat(placesOfPeople.isExpected(caller.personId(), occurrences(two).getFirst()))
                .isTrue();
        assertThat(placesOfPeople.of(caller.personId()))
                .containsExactlyInAnyOrder(
                        new TakenPlaces.Place(one.id(), null), new TakenPlaces.Place(two.id(), null));
        assertThat(registrations.cancel(caller, two.id(), registration.id()).status())
                .isEqualTo(RegistrationStatus.CANCELLED);
        assertThat(placesOfPeople.of(caller.personId())).isEmpty();
    }

    @Test
    void registrationsFollowWhenASeriesIsSplit() {
        EventDetails event = made.event(planner, calendar, limited("2027-03-16T14:00", 3, 2));
        plans.set(planner, event.id(), asking(Question.of(Question.Kind.TEXT, "Why?", false)), Consent.NONE);
        long question = plans.get(planner, event.id()).questions().getFirst().id();
        Caller caller = people.caller();
        Registration registration = registrations.register(
                caller, Wish.of(event.id(), time("2027-03-30T14:00")).answering(Map.of(question, "Because")));

        long following = series.change(
                        planner,
                        event.id(),
                        time("2027-03-23T14:00"),
                        OccurrenceChange.titled("Other"),
                        Scope.FOLLOWING,
                        Consent.NONE)
                .event();

        assertThat(following).isNotEqualTo(event.id());
        Registration moved = registrations.get(caller, following, registration.id());
        assertThat(moved.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(desk.list(planner, following, time("2027-03-30T14:00"), ALL).items())
                .singleElement()
                .satisfies(line -> assertThat(line.answers()).containsValue("Because"));
        assertThat(plans.get(planner, following).questions())
                .singleElement()
                .satisfies(asked -> assertThat(asked.words()).isEqualTo("Why?"));
    }

    @Test
    void whatHasToBeAnsweredIsAndNothingElse() {
        EventDetails event = test.event(planner, calendar, 5);
        plans.set(
                planner,
                event.id(),
                asking(
                        Question.choice("Where do you work?", true, "Ward", "Office"),
                        Question.of(Question.Kind.STAFF_GROUP, "Staff group", false)),
                Consent.NONE);
        List<Question> asked = plans.get(planner, event.id()).questions();
        long where = asked.getFirst().id();
        long group = asked.getLast().id();

        for (Map<Long, String> wrong : List.<Map<Long, String>>of(
                Map.of(), Map.of(where, "Moon"), Map.of(where, "Ward", group, "99"), Map.of(where, "Ward", -7L, "x"))) {
            assertThatThrownBy(() -> registrations.register(
                            people.caller(), Wish.of(event.id(), null).answering(wrong)))
                    .isInstanceOf(Invalid.class);
        }
        Registration good = registrations.register(
                people.caller(), Wish.of(event.id(), null).answering(Map.of(where, "Ward", group, "03")));
        assertThat(good.staffGroup()).isEqualTo("03");
    }

    @Test
    void theLinkToJoinIsGivenToThoseWhoHaveAPlaceShortlyBefore() {
        EventDetails event = made.event(
                planner,
                calendar,
                EventPlan.of("Online", TestEvents.hour(TestRegistrations.START))
                        .in(Venue.OPEN.linkedTo("https://meet.example.org/secret")));
        Caller caller = people.caller();
        register(event, caller);
        Instant soon = TestRegistrations.before(Duration.ofMinutes(5));
        LocalDateTime start = time(TestRegistrations.START);

        assertThat(events.get(caller, event.id()).plan().venue().onlineUrl()).isNull();
        assertThat(AsOf.at(
                        soon,
                        () -> events.get(caller, event.id()).plan().venue().onlineUrl()))
                .isEqualTo("https://meet.example.org/secret");
        assertThat(AsOf.at(
                        soon,
                        () -> series.get(caller, event.id(), start).venue().onlineUrl()))
                .isEqualTo("https://meet.example.org/secret");
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThat(AsOf.at(
                            soon,
                            () -> Optional.ofNullable(
                                    events.get(other, event.id()).plan().venue().onlineUrl())))
                    .isEmpty();
        }
    }

    @Test
    void answersThatIdentifyAPatientAreStopped() {
        EventDetails event = test.event(planner, calendar, 5);
        plans.set(planner, event.id(), asking(Question.of(Question.Kind.TEXT, "Why?", false)), Consent.NONE);
        long why = plans.get(planner, event.id()).questions().getFirst().id();

        assertThatThrownBy(() -> registrations.register(
                        people.caller(),
                        Wish.of(event.id(), null).answering(Map.of(why, "For my patient, NHS number 943 476 5919"))))
                .isInstanceOf(IdentifiableText.class);
        assertThatThrownBy(() -> plans.set(
                        planner,
                        event.id(),
                        asking(Question.of(Question.Kind.TEXT, "NHS number 943 476 5919, patient?", false)),
                        Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
        assertThat(desk.list(planner, event.id(), null, ALL).items()).isEmpty();
    }

    @Test
    void whatWasSaidOfAccessAndDietIsErasedSomeDaysAfterTheEnd() {
        EventDetails event = test.event(planner, calendar, 5);
        plans.set(
                planner,
                event.id(),
                asking(
                        Question.of(Question.Kind.NEEDS, "Access and diet", false),
                        Question.of(Question.Kind.TEXT, "Why?", false)),
                Consent.NONE);
        List<Question> asked = plans.get(planner, event.id()).questions();
        registrations.register(
                people.caller(),
                Wish.of(event.id(), null)
                        .answering(Map.of(
                                asked.getFirst().id(),
                                "No nuts",
                                asked.getLast().id(),
                                "Because")));
        Instant end = TestRegistrations.before(Duration.ofHours(-1));

        answers.erase(end.plus(Duration.ofDays(29)));
        assertThat(given(event)).containsExactlyInAnyOrder("No nuts", "Because");
        answers.erase(end.plus(Duration.ofDays(31)));
        assertThat(given(event)).containsExactly("Because");
    }

    private List<String> given(EventDetails event) {
        return desk.list(planner, event.id(), null, ALL).items().stream()
                .flatMap(line -> line.answers().values().stream())
                .toList();
    }

    private Registration register(EventDetails event, Caller caller) {
        return registrations.register(caller, Wish.of(event.id(), null));
    }

    private RegistrationStatus status(EventDetails event, LocalDateTime start, Caller caller) {
        return registrations.register(caller, Wish.of(event.id(), start)).status();
    }

    private RegistrationState.Phase phase(EventDetails event, Instant now) {
        return AsOf.at(now, () -> states.of(Caller.ANONYMOUS, event.id(), null).phase());
    }

    private Instant heldUntil(Caller caller, EventDetails event, Registration registration) {
        return Objects.requireNonNull(
                registrations.get(caller, event.id(), registration.id()).heldUntil());
    }

    private List<Long> occurrences(EventDetails event) {
        return database.sql("SELECT id FROM occurrence WHERE event_id = ? ORDER BY original_start")
                .param(event.id())
                .query(Long.class)
                .list();
    }

    private static EventPlan limited(String start, int times, int places) {
        EventPlan plan = TestEvents.weekly("Weekly", start, times);
        return plan.with(plan.facts().with(places));
    }

    private static RegistrationPlan withMostPlaces(int most) {
        return new RegistrationPlan(true, Extent.DATE, null, null, 0, false, true, 24, true, most, 24, 30, List.of());
    }

    private static RegistrationPlan approved() {
        return new RegistrationPlan(true, Extent.DATE, null, null, 0, true, true, 24, true, 1, 24, 30, List.of());
    }

    private static RegistrationPlan notTaken() {
        return new RegistrationPlan(false, Extent.DATE, null, null, 0, false, true, 24, true, 1, 24, 30, List.of());
    }

    private static RegistrationPlan open(Instant opens, Instant closes) {
        return new RegistrationPlan(true, Extent.DATE, opens, closes, 0, false, true, 24, true, 1, 24, 30, List.of());
    }

    private static RegistrationPlan extent(Extent extent) {
        return new RegistrationPlan(true, extent, null, null, 0, false, true, 24, true, 1, 24, 30, List.of());
    }

    private static RegistrationPlan asking(Question... questions) {
        return RegistrationPlan.USUAL.asking(List.of(questions));
    }
}
