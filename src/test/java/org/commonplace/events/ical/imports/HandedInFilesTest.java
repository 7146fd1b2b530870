package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.commonplace.events.ical.imports.Ics.bytes;
import static org.commonplace.events.ical.imports.Ics.calendar;
import static org.commonplace.events.ical.imports.Ics.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.Events;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class HandedInFilesTest {

    private static final Paging ALL = new Paging(0, 200);

    @Autowired
    HandedInFiles files;

    @Autowired
    CalendarImportRows rows;

    @Autowired
    CalendarImportRun run;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    private CalendarDetails here;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        here = made.calendar(Visibility.STAFF);
        planner = made.someoneWith(Role.EDIT, here);
    }

    private HandedIn handIn(String... events) {
        return files.handIn(planner, here.id(), "term.ics", bytes(calendar(events)));
    }

    private static String[] many(int number) {
        String[] events = new String[number];
        for (int n = 0; n < number; n++) {
            events[n] = event("e" + n, "DTSTART:20270310T" + String.format("%02d%02d00", 8 + n / 60, n % 60));
        }
        return events;
    }

    private long count() {
        return events.list(planner, here.id(), ALL).total();
    }

    @Test
    void aFileIsLookedAtAndThenBroughtIn() {
        HandedIn file = handIn(event("one", "DTSTART:20270310T093000"), event("two", "DTSTART:soon"));
        assertThat(file.state()).isEqualTo(HandedIn.State.OFFERED);
        assertThat(files.preview(planner, file.id(), null).counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
        assertThat(count()).isZero();

        files.start(planner, file.id(), "");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> files.find(planner, file.id()).state().isOver());
        HandedIn done = files.find(planner, file.id());
        assertThat(done.state()).isEqualTo(HandedIn.State.DONE);
        assertThat(done.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0));
        assertThat(done.done()).isEqualTo(done.total()).isEqualTo(1);
        assertThat(files.problems(planner, file.id(), 10)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("events.import.time");
            assertThat(problem.arguments()).containsExactly("DTSTART", "soon");
        });
        assertThat(rows.file(file.id())).isEmpty();
        assertThatThrownBy(() -> files.start(planner, file.id(), "")).isInstanceOf(Invalid.class);
    }

    @Test
    void anImportThatWasStoppedGoesOnWhereItWas() {
        HandedIn file = handIn(many(250));
        rows.queue(file.id(), "");
        AtomicInteger portions = new AtomicInteger();

        assertThatThrownBy(() -> run.run(file.id(), () -> portions.incrementAndGet() == 1))
                .isInstanceOf(CalendarImportRun.Interrupted.class);

        HandedIn stopped = files.find(planner, file.id());
        assertThat(stopped.state()).isEqualTo(HandedIn.State.RUNNING);
        assertThat(stopped.done()).isEqualTo(100);
        assertThat(stopped.total()).isEqualTo(250);
        assertThat(count()).isEqualTo(100);
        run.run(file.id(), () -> false);
        HandedIn done = files.find(planner, file.id());
        assertThat(done.state()).isEqualTo(HandedIn.State.DONE);
        assertThat(done.counts()).isEqualTo(new ImportCounts(250, 0, 0, 0));
        assertThat(count()).isEqualTo(250);
    }

    @Test
    void whoeverLosesTheCalendarBringsNoMoreIn() {
        HandedIn file = handIn(many(3));
        rows.queue(file.id(), "");
        calendars.setAccess(people.administratorCaller(), here.id(), List.of());

        run.run(file.id(), () -> false);

        HandedIn failed = files.find(people.administratorCaller(), file.id());
        assertThat(failed.state()).isEqualTo(HandedIn.State.FAILED);
        assertThat(events.list(people.administratorCaller(), here.id(), ALL).items())
                .isEmpty();
        assertThatThrownBy(() -> files.find(planner, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyWhoeverHandedItInAndThoseWhoLookAfterTheCalendarSeeAFile() {
        HandedIn file = handIn(event("one", "DTSTART:20270310T093000"));
        Caller other = made.someoneWith(Role.EDIT, here);
        Caller curator = made.someoneWith(Role.CURATE, here);

        for (Caller stranger : List.of(other, people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> files.find(stranger, file.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.preview(stranger, file.id(), null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.start(stranger, file.id(), "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.discard(stranger, file.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.problems(stranger, file.id(), 1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> files.problemCount(stranger, file.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> files.handIn(people.caller(), here.id(), "x", bytes(calendar())))
                .isInstanceOf(NotAllowed.class);
        assertThat(files.find(curator, file.id())).isEqualTo(file);
        files.discard(planner, file.id());
        assertThatThrownBy(() -> files.find(planner, file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNoCalendarIsNotTakenIn() {
        assertThatThrownBy(() -> files.handIn(planner, here.id(), "x.ics", bytes("hello")))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> files.handIn(
                        planner, here.id(), "x.ics", bytes(calendar("X:" + "x".repeat(CalendarImports.LONGEST)))))
                .isInstanceOf(Unreadable.class);
    }
}
