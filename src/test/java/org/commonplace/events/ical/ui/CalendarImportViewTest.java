package org.commonplace.events.ical.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Events;
import org.commonplace.events.TestEvents;
import org.commonplace.events.ical.imports.CalendarSubscriptions;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarImportViewTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestEvents testEvents;

    @Autowired
    Events events;

    @Autowired
    CalendarSubscriptions subscriptions;

    @TempDir
    Path folder;

    CalendarDetails calendar;
    Caller planner;
    Caller curator;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        calendar = testEvents.calendar(Visibility.STAFF);
        planner = testEvents.someoneWith(Role.EDIT, calendar);
        curator = testEvents.someoneWith(Role.CURATE, calendar);
        signIn(planner);
        super.initVaadinEnvironment();
    }

    private static String file(String... events) {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (int n = 0; n < events.length; n++) {
            file.append("BEGIN:VEVENT\r\nUID:e")
                    .append(n)
                    .append("\r\nSUMMARY:Session ")
                    .append(n)
                    .append("\r\n");
            file.append(events[n]).append("\r\nEND:VEVENT\r\n");
        }
        return file.append("END:VCALENDAR\r\n").toString();
    }

    private String shown() {
        return shown("calendars/" + calendar.slug() + "/import");
    }

    private void paste(String text) {
        test(find(TextArea.class).all().getFirst()).setValue(text);
        click("Look at it");
    }

    private long count() {
        return events.list(planner, calendar.id(), new Paging(0, 200)).total();
    }

    @Test
    void pastedTextIsLookedAtAndThenBroughtIn() {
        shown();
        paste(file("DTSTART:20270310T093000", "DTSTART:20270311T093000\r\nRRULE:FREQ=WEEKLY", "DTSTART:soon"));

        assertThat(screen())
                .contains("2 new events", "0 changed", "one left out", "Session 0", "and repeats")
                .contains("DTSTART holds no time that can be read: soon", "Line 14, e2");
        assertThat(count()).isZero();
        click("Import 2 events");

        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            roundTrip();
            shown(getCurrentAddress());
            assertThat(screen()).contains("Done: 2 new");
        });
        assertThat(count()).isEqualTo(2);
        assertThat(links()).contains("calendars/" + calendar.slug());
    }

    @Test
    void aFileIsHandedInAndTakenBack() throws Exception {
        shown();
        Path file = folder.resolve("term.ics");
        Files.writeString(file, file("DTSTART:20270310T093000"));
        test(find(Upload.class).all().getFirst()).upload(file.toFile());
        roundTrip();

        assertThat(screen()).contains("What term.ics would bring", "One new event");
        click("Choose another file");
        assertThat(screen()).doesNotContain("What term.ics would bring").contains("Pasted text");
        assertThat(count()).isZero();
    }

    @Test
    void whatIsNoCalendarIsSaidToBeNone() {
        shown();
        paste("Hello");

        assertThat(toasts()).anyMatch(toast -> toast.contains("no calendar file"));
        assertThat(screen()).contains("A calendar file");
    }

    @Test
    void aReasonLetsInWhatIdentifiesNobody() {
        shown();
        String words = "\r\nDESCRIPTION:Meeting 943 476 5919 in " + TestPeople.fresh("room");
        paste(file("DTSTART:20270310T093000" + words));
        assertThat(screen()).contains("may identify a patient").doesNotContain("Import one event");

        test(find(TextField.class).all().getFirst()).setValue("short");
        click("Look again");
        assertThat(find(TextField.class).all().getFirst().isInvalid()).isTrue();
        test(find(TextField.class).all().getFirst()).setValue("It is the number of a meeting");
        click("Look again");

        assertThat(screen()).contains("Import one event");
    }

    @Test
    void nobodyElseFindsIt() {
        signIn(testPeople.caller());
        assertThat(shown()).doesNotContain("Choose a file");
        signIn(planner);
        assertThat(shown("calendars/" + calendar.slug() + "/subscription")).doesNotContain("Follow it");
        assertThat(shown()).contains("A calendar file");
    }

    @Test
    void aFileOfSomebodyElseIsNotThere() {
        shown();
        paste(file("DTSTART:20270310T093000"));
        String address = getCurrentAddress();
        signIn(testEvents.someoneWith(Role.EDIT, calendar));

        assertThat(shown(address)).doesNotContain("Session 0");
    }

    @Test
    void aCalendarFollowsAnotherUntilItDoesNot() {
        signIn(curator);
        String view = "calendars/" + calendar.slug() + "/subscription";
        assertThat(shown(view)).contains("Outside calendar for", "Follow it");
        test(find(TextField.class).all().getFirst()).setValue("not an address");
        click("Follow it");
        assertThat(find(TextField.class).all().getFirst().isInvalid()).isTrue();

        test(find(TextField.class).all().getFirst()).setValue("http://127.0.0.1:8080/a.ics");
        click("Follow it");

        assertThat(screen()).contains("does not lead to the open web", "It failed once", "Look now");
        assertThat(subscriptions.find(curator, calendar.id())).isPresent();
        subscriptions.end(curator, calendar.id());
        assertThat(shown(view)).doesNotContain("It failed once");
    }

    private String getCurrentAddress() {
        return UI.getCurrentOrThrow().getActiveViewLocation().getPathWithQueryParameters();
    }
}
