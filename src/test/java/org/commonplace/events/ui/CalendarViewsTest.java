package org.commonplace.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class CalendarViewsTest extends ViewTest {

    private static final ZoneId LONDON = TestEvents.LONDON;
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestEvents testEvents;

    @Autowired
    Events events;

    @Autowired
    Series series;

    @Autowired
    BoardLines lines;

    CalendarDetails calendar;
    Caller planner;
    Caller reader;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        calendar = testEvents.calendar(Visibility.PRIVATE);
        planner = testEvents.someoneWith(Role.EDIT, calendar);
        reader = testEvents.someoneWith(Role.VIEW, calendar);
        signIn(planner);
        super.initVaadinEnvironment();
    }

    @Test
    void theCalendarSaysWhichMonthItShowsAndMovesOn() {
        shown("events?date=2027-03-10");
        assertThat(heading()).isEqualTo("March 2027");
        click(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Later"))
                .findFirst()
                .orElseThrow());
        assertThat(heading()).isEqualTo("April 2027");
    }

    @Test
    void theBoardGetsWhatTheReaderMaySeeAtTheirOwnTimes() {
        EventDetails event =
                testEvents.event(planner, calendar, EventPlan.of("Okapi", TestEvents.hour("2027-07-05T22:00")));
        shown("events?calendar=" + calendar.slug());
        JsonNode line = only(reader, "calendar=" + calendar.slug(), LONDON);
        assertThat(line.path("title").asString()).isEqualTo("Okapi");
        assertThat(line.path("start").asString()).isEqualTo("2027-07-05T22:00");
        assertThat(line.path("url").asString()).startsWith("/events/" + event.id() + "?at=");
        assertThat(line.path("editable").asBoolean()).isFalse();
        JsonNode there = only(planner, "calendar=" + calendar.slug(), SYDNEY);
        assertThat(there.path("start").asString()).isEqualTo("2027-07-06T07:00");
        assertThat(there.path("elsewhere").asString()).contains("London");
        assertThat(there.path("editable").asBoolean()).isTrue();
        String address = event.url() + "?";
        assertThat(board(reader, "", LONDON).toString()).contains(address);
        assertThat(board(testPeople.caller(), "", LONDON).toString()).doesNotContain(address);
        assertThat(board(Caller.ANONYMOUS, "", LONDON).toString()).doesNotContain(address);
    }

    @Test
    void filtersOfTheAddressLeaveOut() {
        String tag = TestPeople.fresh("tag").toLowerCase(java.util.Locale.ROOT);
        EventPlan plan = EventPlan.of("Okapi", TestEvents.hour("2027-07-05T22:00"));
        testEvents.event(planner, calendar, plan.with(EventFacts.tagged(tag)).in(Venue.at("Glasshouse")));
        shown("events");
        String here = "calendar=" + calendar.slug();
        assertThat(board(reader, here + "&tag=" + tag, LONDON)).hasSize(1);
        assertThat(board(reader, here + "&tag=none", LONDON)).isEmpty();
        assertThat(board(reader, here + "&place=glass", LONDON)).hasSize(1);
        assertThat(board(reader, here + "&place=cellar", LONDON)).isEmpty();
        assertThat(board(planner, here + "&mine=yes", LONDON)).hasSize(1);
        assertThat(board(reader, here + "&mine=yes", LONDON)).isEmpty();
        assertThat(board(reader, "calendar=no-such-calendar", LONDON)).isEmpty();
    }

    @Test
    void anEventTellsWhenWhereAndForWhom() {
        EventFacts facts =
                new EventFacts(List.of(), Set.of("okapi"), Set.of("03"), null, List.of(), "Library desk", 12, null);
        EventDetails event = testEvents.event(
                planner,
                calendar,
                EventPlan.of("Okapi", TestEvents.hour("2027-07-05T14:00"))
                        .saying("Bring **leaves**.")
                        .in(Venue.at("Glasshouse").linkedTo("https://meet.example.org/okapi"))
                        .with(facts));
        signIn(reader);
        String words = shown(event.url());
        assertThat(heading()).isEqualTo("Okapi");
        assertThat(words)
                .contains(
                        "Monday 5 July 2027", "14:00 to 15:00, London time", "Glasshouse", "12 places", "Library desk")
                .contains("Nursing and Midwifery Registered", "Add to calendar");
        assertThat(values()).noneMatch(value -> value.contains("meet.example.org"));
        assertThat(words).doesNotContain("Change");
        assertThat(links()).anyMatch(link -> link.equals("/events/" + event.id() + ".ics"));
        signIn(planner);
        shown(event.url());
        assertThat(links()).contains("https://meet.example.org/okapi");
    }

    @Test
    void aSeriesListsItsOtherDates() {
        LocalDate day = LocalDate.now(LONDON).plusDays(3);
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", day + "T10:00", 3));
        List<OccurrenceDetails> dates = dates(event);
        series.cancel(planner, event.id(), dates.get(1).originalStart(), Scope.THIS);
        String words = shown(event.url());
        assertThat(words).contains("Every week on", "3 times", "Dates");
        assertThat(shown(EventsNavigation.occurrence(event.id(), dates.get(1).originalStart())))
                .contains("This does not take place.");
    }

    @Test
    void movingADateOfASeriesAsksHowMuchIsMeant() {
        EventDetails event = testEvents.event(planner, calendar, TestEvents.weekly("Okapi", "2027-07-05T10:00", 3));
        List<OccurrenceDetails> dates = dates(event);
        shown("events");
        LocalDateTime at = dates.get(1).originalStart();
        moving.to(
                planner, event.id(), at, new Moving.Wanted(at.plusHours(2), at.plusHours(3), false, LONDON), () -> {});
        click("Move it");
        assertThat(dates(event))
                .extracting(date -> date.time().start().getHour())
                .containsExactly(10, 12, 10);
    }

    @Autowired
    Moving moving;

    @Test
    void movingWhatOneOnlySeesIsRefused() {
        EventDetails event =
                testEvents.event(planner, calendar, EventPlan.of("Okapi", TestEvents.hour("2027-07-05T10:00")));
        shown("events");
        LocalDateTime at = event.plan().time().start();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> moving.to(
                        reader,
                        event.id(),
                        at,
                        new Moving.Wanted(at.plusHours(2), at.plusHours(3), false, LONDON),
                        () -> {}))
                .isInstanceOf(org.commonplace.shared.NotAllowed.class);
        assertThat(events.get(planner, event.id()).plan().time().start()).isEqualTo(at);
    }

    @Test
    void whatIsNotPublicIsSubscribedToAtAnAddressOfOnesOwn() {
        signIn(reader);
        shown("calendars/" + calendar.slug());
        click("Subscribe");
        click("Make my address");
        assertThat(address()).contains("/feeds/").endsWith(".ics");
        assertThat(feeds.list(reader)).singleElement().satisfies(feed -> {
            assertThat(feed.name()).isEqualTo(calendar.name());
            assertThat(feed.filter().calendars()).containsExactly(calendar.slug());
        });
    }

    @Test
    void whatIsPublicIsSubscribedToByAnyone() {
        CalendarDetails open = testEvents.calendar(Visibility.PUBLIC);
        signOut();
        shown("calendars/" + open.slug());
        click("Subscribe");
        assertThat(address()).endsWith("/calendars/" + open.slug() + ".ics");
        click("Close");
        shown("events?tag=okapi");
        click("Subscribe");
        assertThat(address()).endsWith("/calendars.ics?tag=okapi");
    }

    @Autowired
    org.commonplace.events.ical.PersonalFeeds feeds;

    private String address() {
        return find(com.vaadin.flow.component.textfield.TextField.class).all().stream()
                .filter(com.vaadin.flow.component.textfield.TextField::isReadOnly)
                .toList()
                .getLast()
                .getValue();
    }

    @Test
    void whoMayNotSeeAnEventIsToldNothing() {
        EventDetails event =
                testEvents.event(planner, calendar, EventPlan.of("Okapi", TestEvents.hour("2027-07-05T10:00")));
        signIn(testPeople.caller());
        for (String address : List.of(event.url(), event.url() + "/edit", "/calendars/" + calendar.slug())) {
            shown(address);
            assertThat(values()).as(address).noneMatch(value -> value.contains("Okapi"));
        }
    }

    private JsonNode only(Caller caller, String query, ZoneId zone) {
        ArrayNode found = board(caller, query, zone);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private ArrayNode board(Caller caller, String query, ZoneId zone) {
        LocalDate day = LocalDate.of(2027, 7, 1);
        Asked asked = Asked.of(com.vaadin.flow.router.QueryParameters.fromString(query), day);
        return lines.of(caller, asked, day, day.plusDays(30), zone);
    }

    @Autowired
    org.commonplace.events.Schedule schedule;

    private List<OccurrenceDetails> dates(EventDetails event) {
        return schedule.of(
                        planner,
                        event.id(),
                        LocalDateTime.of(2020, 1, 1, 0, 0),
                        LocalDateTime.of(2100, 1, 1, 0, 0),
                        new org.commonplace.shared.Paging(0, 50))
                .items();
    }

    private String heading() {
        return find(H1.class).all().getFirst().getText();
    }

    private static List<String> values() {
        return WholeScreen.of(UI.getCurrentOrThrow()).values();
    }

    private void click(Button button) {
        test(button).click();
    }
}
