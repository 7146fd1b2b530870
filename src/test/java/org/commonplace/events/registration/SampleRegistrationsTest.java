package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
import org.commonplace.events.numbers.Attended;
import org.commonplace.events.numbers.Dimension;
import org.commonplace.events.numbers.Numbers;
import org.commonplace.events.numbers.Offered;
import org.commonplace.events.numbers.Report;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.events.numbers.ReportQuery;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class SampleRegistrationsTest {

    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    ObjectProvider<Sample> samples;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    RegistrationPlans plans;

    @Autowired
    Numbers numbers;

    @Autowired
    People people;

    @Autowired
    Callers callers;

    @Test
    void oneDateIsFullWithAQueueHoweverOftenItIsFilled() {
        for (int n = 0; n < 2; n++) {
            samples.orderedStream()
                    .filter(sample ->
                            Set.of("people", "events", "registrations").contains(sample.name()))
                    .forEach(Sample::fill);
        }
        Caller sam = callers.of(people.find("sam").orElseThrow().id()).orElseThrow();

        List<RegistrationDesk.Line> refresher = desk.list(
                        sam, event(sam, "Venepuncture refresher").id(), null, ALL)
                .items();
        assertThat(refresher).hasSize(23);
        assertThat(refresher)
                .filteredOn(line -> line.registration().status() == RegistrationStatus.WAITLISTED)
                .hasSize(3);
        assertThat(plans.get(sam, event(sam, "Knowledge café on handover").id()).questions())
                .hasSize(3);
    }

    @Test
    void thisYearAndTheLastHaveFiguresToReport() {
        for (int n = 0; n < 2; n++) {
            samples.orderedStream()
                    .filter(sample -> Set.of("people", "events", "attendance").contains(sample.name()))
                    .forEach(Sample::fill);
        }
        Caller sam = callers.of(people.find("sam").orElseThrow().id()).orElseThrow();
        long skills = calendars.get(sam, "clinical-skills").id();

        ReportPeriod year = ReportPeriod.yearOf(numbers.today().minusMonths(11));
        Report report = numbers.report(sam, new ReportQuery(year, Set.of(skills), Set.of(), Set.of()));
        Offered offered = Objects.requireNonNull(report.total().now().offered());
        Attended attended = report.total().now().attended();
        assertThat(offered.sessions()).isBetween(15L, 60L);
        assertThat(attended.attended()).isGreaterThan(offered.sessions() * 7);
        assertThat(attended.registered()).as("filled once").isLessThanOrEqualTo(offered.sessions() * 20);
        assertThat(attended.rate().orElseThrow()).isBetween(0.8, 0.95);
        assertThat(report.by(Dimension.STAFF_GROUP).rows()).hasSizeGreaterThan(6);
        assertThat(report.by(Dimension.STAFF_GROUP).withheld()).isFalse();
    }

    private EventDetails event(Caller caller, String title) {
        return calendars.list(caller).stream()
                .flatMap(calendar -> events.list(caller, calendar.id(), ALL).items().stream())
                .filter(event -> event.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
