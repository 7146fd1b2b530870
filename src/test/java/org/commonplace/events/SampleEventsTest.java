package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The term of the sample library, filled in twice. */
@CommonplaceTest
class SampleEventsTest {

    @Autowired
    ObjectProvider<Sample> samples;

    @Autowired
    Calendars calendars;

    @Autowired
    Schedule schedule;

    @Autowired
    Programmes programmes;

    @Autowired
    Clock clock;

    @Test
    void theTermIsPlannedOnceHoweverOftenItIsFilled() {
        for (int n = 0; n < 2; n++) {
            samples.orderedStream()
                    .filter(sample -> Set.of("people", "events").contains(sample.name()))
                    .forEach(Sample::fill);
        }

        CalendarDetails training = calendars.get(Caller.ANONYMOUS, "library-training");
        CalendarDetails skills = calendars.get(Caller.ANONYMOUS, "clinical-skills");
        LocalDate today = LocalDate.now(clock);
        List<OccurrenceLine> lines = schedule.onScreen(
                Caller.ANONYMOUS,
                ScheduleQuery.days(today.minusDays(70), today.plusDays(300), TestEvents.LONDON)
                        .inCalendars(Set.of(training.id(), skills.id())));
        assertThat(lines).hasSize(12 + 30 + 1 + 1 + 16 + 6 + 1);
        assertThat(lines)
                .filteredOn(line -> line.status() == EventStatus.CANCELLED)
                .extracting(OccurrenceLine::title)
                .containsExactlyInAnyOrder("Evidence in an hour", "Journal club");
        assertThat(lines)
                .filteredOn(line -> !line.originalStart().equals(line.time().start()))
                .hasSize(2);
        assertThat(programmes.list(Caller.ANONYMOUS, skills.id()).getFirst().sessions())
                .extracting(EventDetails::title)
                .containsExactly("Induction for new starters", "Taking part in the blood cultures trial");
        assertThat(schedule.find(
                                Caller.ANONYMOUS,
                                ScheduleQuery.days(today, today.plusDays(40), TestEvents.LONDON)
                                        .inCalendars(Set.of(training.id())),
                                new Paging(0, 200))
                        .items())
                .isNotEmpty();
    }

    @Test
    void aNeighboursCalendarIsBroughtInFromItsFile() {
        for (int n = 0; n < 2; n++) {
            samples.orderedStream()
                    .filter(sample -> Set.of("people", "outside-events").contains(sample.name()))
                    .forEach(Sample::fill);
        }

        CalendarDetails network = calendars.get(Caller.ANONYMOUS, "regional-network");
        LocalDate today = LocalDate.now(clock);
        assertThat(schedule.onScreen(
                        Caller.ANONYMOUS,
                        ScheduleQuery.days(today, today.plusDays(60), TestEvents.LONDON)
                                .inCalendars(Set.of(network.id()))))
                .extracting(OccurrenceLine::title)
                .containsExactly(
                        "Librarians’ exchange",
                        "Study day: systematic reviews",
                        "Knowledge week",
                        "Librarians’ exchange");
    }
}
