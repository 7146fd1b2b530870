package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.events.ical.FeedStyle;
import org.commonplace.events.ical.Feeds;
import org.commonplace.events.ical.imports.CalendarImports;
import org.commonplace.events.ical.imports.ImportAnswer;
import org.commonplace.events.ical.imports.ImportCounts;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a feed gives out is the same when it is brought in again, here or there. */
class RoundTripTest extends SeriesToCompare {

    @Autowired
    Feeds feeds;

    @Autowired
    CalendarImports imports;

    @Autowired
    Calendars calendars;

    @Autowired
    TestPeople people;

    private byte[] feed(CalendarDetails from) {
        return feeds.calendar(Caller.ANONYMOUS, from.slug(), new FeedStyle(false, false))
                .bytes();
    }

    @Test
    void aFeedMakesTheSameOccurrencesElsewhere() {
        CalendarDetails other = test.calendar(CalendarPlan.of("Elsewhere", Visibility.PUBLIC, ZoneId.of("Asia/Tokyo")));
        calendars.setAccess(
                people.administratorCaller(),
                other.id(),
                List.of(CalendarGrant.toPerson(planner.personId(), Role.EDIT)));

        ImportAnswer answer = imports.take(planner, other.id(), feed(calendar), Consent.NONE);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.counts().created()).isGreaterThan(SERIES / 2);
        List<EventDetails> there =
                events.list(planner, other.id(), new Paging(0, Paging.MAX_SIZE)).items();
        assertThat(ours(there, false)).isEqualTo(ours(made, false)).hasSizeGreaterThan(SERIES * 5);
        assertThat(titles(there)).isSubsetOf(titles(made));
        ImportCounts again =
                imports.take(planner, other.id(), feed(calendar), Consent.NONE).counts();
        assertThat(again.changes()).isZero();
    }

    @Test
    void aFeedChangesNothingWhereItComesFrom() {
        ImportAnswer answer = imports.take(planner, calendar.id(), feed(calendar), Consent.NONE);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.counts().changes()).isZero();
        assertThat(answer.counts().unchanged()).isGreaterThan(SERIES / 2);
        List<EventDetails> after = new ArrayList<>();
        made.forEach(event -> after.add(events.get(planner, event.id())));
        assertThat(after).isEqualTo(made);
    }

    private static List<String> titles(List<EventDetails> events) {
        return events.stream()
                .map(event -> event.uid() + " " + event.title() + " " + event.status())
                .toList();
    }
}
