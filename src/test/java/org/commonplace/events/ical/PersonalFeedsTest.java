package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.TestEvents.hour;
import static org.commonplace.events.TestEvents.weekly;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visit;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.FollowedCalendars;
import org.commonplace.events.OccurrenceChange;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.Speaker;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars at addresses of people's own. */
@CommonplaceTest
class PersonalFeedsTest {

    @Autowired
    Visit visit;

    @Autowired
    PersonalFeeds feeds;

    @Autowired
    FollowedCalendars followed;

    @Autowired
    Calendars calendars;

    @Autowired
    Series series;

    @Autowired
    People everyone;

    @Autowired
    TestEvents test;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    PersonCard person;
    Caller caller;
    CalendarDetails calendar;
    Caller planner;
    LocalDate soon;

    @BeforeEach
    void somebodyWhoFollowsACalendar() {
        person = people.someone();
        caller = people.caller(person);
        calendar = test.calendar(Visibility.PUBLIC);
        planner = test.someoneWith(Role.EDIT, calendar);
        soon = LocalDate.now(clock).plusMonths(1);
        followed.follow(caller, calendar.id());
    }

    @Test
    void itHasWhatItsOwnerFollowsAndWhereTheySpeak() {
        CalendarDetails other = test.calendar(Visibility.PUBLIC);
        Caller otherPlanner = test.someoneWith(Role.EDIT, other);
        plan(planner, calendar, "Followed");
        plan(otherPlanner, other, "Not mine");
        test.event(
                otherPlanner,
                other,
                EventPlan.of("I speak", hour(soon + "T10:00"))
                        .with(EventFacts.NONE.with(List.of(Speaker.of(person.id())))));

        HttpResponse<String> answer =
                visit.get(feeds.issue(caller, "", FeedFilter.MINE).url());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).isEqualTo("private, no-store");
        assertThat(answer.body())
                .contains("SUMMARY:Followed", "SUMMARY:I speak", "NAME:My events")
                .doesNotContain("Not mine");
    }

    @Test
    void ofASeriesItHasThoseOccurrencesAtWhichItsOwnerSpeaks() {
        CalendarDetails other = test.calendar(Visibility.PUBLIC);
        Caller otherPlanner = test.someoneWith(Role.EDIT, other);
        EventDetails clinic = test.event(otherPlanner, other, weekly("Clinic", soon + "T10:00", 4));
        LocalDateTime second = soon.plusWeeks(1).atTime(10, 0);
        series.change(
                otherPlanner,
                clinic.id(),
                second,
                OccurrenceChange.by(List.of(Speaker.of(person.id()))),
                Scope.THIS,
                Consent.NONE);

        String body = visit.get(feeds.issue(caller, "", FeedFilter.MINE).url()).body();

        assertThat(body.split("BEGIN:VEVENT", -1)).hasSize(2);
        assertThat(body).contains("RECURRENCE-ID").contains("UID:" + clinic.uid());
    }

    @Test
    void theLinkToJoinIsThereForThoseWhoPlan() {
        test.event(
                planner,
                calendar,
                EventPlan.of("Webinar", hour(soon + "T10:00")).in(Venue.online("https://meet.example/secret")));
        followed.follow(planner, calendar.id());

        String told = unfolded(
                visit.get(feeds.issue(planner, "", FeedFilter.MINE).url()).body());
        String untold = unfolded(
                visit.get(feeds.issue(caller, "", FeedFilter.MINE).url()).body());

        assertThat(told)
                .contains("LOCATION:https://meet.example/secret")
                .contains("DESCRIPTION:Join online: https://meet.example/secret")
                .contains("LABEL=Join online:https://meet.example/secret");
        assertThat(untold).contains("SUMMARY:Webinar").doesNotContain("meet.example");
    }

    @Test
    void whatItsOwnerMayNoLongerSeeLeavesAtOnce() {
        EventDetails event = plan(planner, calendar, "Followed");
        String address = feeds.issue(caller, "", FeedFilter.MINE).url();
        HttpResponse<String> before = visit.get(address);
        assertThat(before.body()).contains("SUMMARY:Followed");

        calendars.change(
                people.administratorCaller(), calendar.id(), calendar.plan().seenBy(Visibility.PRIVATE), Consent.NONE);

        HttpResponse<String> after = visit.get(
                address, "If-None-Match", before.headers().firstValue("etag").orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("Followed", event.uid());
        assertThat(visit.get("/events/" + event.id() + ".ics").statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatWasEndedAnswersLikeOneThatNeverWas() {
        IssuedFeed issued = feeds.issue(caller, "My phone", FeedFilter.MINE);
        assertThat(visit.get(issued.url()).statusCode()).isEqualTo(200);

        feeds.revoke(caller, issued.feed().id());

        HttpResponse<String> ended = visit.get(issued.url());
        HttpResponse<String> never = visit.get("/feeds/" + "a".repeat(43) + ".ics");
        assertThat(ended.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
        assertThat(ended.body()).isEqualTo(never.body());
        assertThat(ended.headers().map().keySet())
                .isEqualTo(never.headers().map().keySet());
    }

    @Test
    void whoIsLetInNoMoreIsToldNothing() {
        IssuedFeed issued = feeds.issue(caller, "", FeedFilter.MINE);

        everyone.change(people.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(visit.get(issued.url()).statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretIsKeptAsADigestOnlyAndSaysWhoUsedIt() {
        IssuedFeed issued = feeds.issue(caller, "My phone", FeedFilter.of("tag=training&calendar=" + calendar.slug()));
        String secret = issued.path().substring("/feeds/".length());
        assertThat(secret).hasSizeGreaterThanOrEqualTo(22);
        assertThat(feeds.list(caller)).singleElement().satisfies(feed -> {
            assertThat(feed.lastUsedAt()).isNull();
            assertThat(feed.filter().tags()).containsExactly("training");
        });

        visit.get(issued.url(), "User-Agent", "Google-Calendar-Importer");

        assertThat(feeds.list(caller)).singleElement().satisfies(feed -> {
            assertThat(feed.name()).isEqualTo("My phone");
            assertThat(feed.lastUsedAt()).isNotNull();
            assertThat(feed.lastClient()).isEqualTo("Google Calendar");
        });
        List<String> row = database.sql(
                        "SELECT CONCAT_WS('|', name, HEX(digest), query, last_client) FROM personal_feed"
                                + " WHERE id = ?")
                .param(issued.feed().id())
                .query(String.class)
                .list();
        assertThat(row).singleElement().asString().doesNotContain(secret);
        assertThat(visit.get("/feeds/" + issued.feed().id() + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyListsOrEndsWhatIsSomebodyElses() {
        IssuedFeed issued = feeds.issue(caller, "", FeedFilter.MINE);

        assertThat(feeds.list(planner)).isEmpty();
        assertThatThrownBy(() -> feeds.revoke(planner, issued.feed().id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> feeds.list(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> feeds.issue(Caller.ANONYMOUS, "", FeedFilter.MINE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> followed.follow(Caller.ANONYMOUS, calendar.id()))
                .isInstanceOf(NotAllowed.class);
        CalendarDetails hidden = test.calendar(Visibility.PRIVATE);
        assertThatThrownBy(() -> followed.follow(caller, hidden.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void thereAreOnlySoManyAddresses() {
        for (int n = 0; n < PersonalFeeds.MOST; n++) {
            feeds.issue(caller, "Number " + n, FeedFilter.MINE);
        }

        assertThatThrownBy(() -> feeds.issue(caller, "One more", FeedFilter.MINE))
                .isInstanceOf(Invalid.class);

        feeds.revokeAll(caller);
        assertThat(feeds.list(caller)).isEmpty();
    }

    @Test
    void whatIsFollowedNoLongerLeaves() {
        plan(planner, calendar, "Followed");
        String address = feeds.issue(caller, "", FeedFilter.MINE).url();
        assertThat(visit.get(address).body()).contains("SUMMARY:Followed");

        followed.leave(caller, calendar.id());

        assertThat(visit.get(address).body()).doesNotContain("SUMMARY:Followed");
        assertThat(followed.of(caller)).isEmpty();
    }

    private EventDetails plan(Caller who, CalendarDetails where, String title) {
        return test.event(who, where, EventPlan.of(title, hour(soon + "T10:00")));
    }

    private static String unfolded(String body) {
        return body.replace("\r\n ", "");
    }
}
