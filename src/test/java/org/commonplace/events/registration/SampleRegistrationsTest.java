package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Events;
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

    private EventDetails event(Caller caller, String title) {
        return calendars.list(caller).stream()
                .flatMap(calendar -> events.list(caller, calendar.id(), ALL).items().stream())
                .filter(event -> event.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
