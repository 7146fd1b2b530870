package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarGrant;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.Events;
import org.commonplace.events.TestEvents;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar file is handed in, looked at and brought in; an outside calendar is followed. */
@BrowserTest
class CalendarImportTest {

    private static final String FILE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:club@example.org
            SUMMARY:Journal club
            DTSTART;TZID=GMT Standard Time:20270310T123000
            DTEND;TZID=GMT Standard Time:20270310T133000
            RRULE:FREQ=MONTHLY;BYDAY=2WE
            LOCATION:Seminar room 2
            END:VEVENT
            BEGIN:VEVENT
            UID:searching@example.org
            SUMMARY:Searching the evidence: an afternoon for those who have never done it
            DTSTART;TZID=GMT Standard Time:20270316T140000
            DURATION:PT2H
            END:VEVENT
            BEGIN:VEVENT
            UID:week@example.org
            SUMMARY:Library week
            DTSTART;VALUE=DATE:20270405
            DTEND;VALUE=DATE:20270410
            END:VEVENT
            BEGIN:VEVENT
            UID:round@example.org
            SUMMARY:Case discussion
            DESCRIPTION:Patient 943 476 5919
            DTSTART:20270406T090000
            END:VEVENT
            BEGIN:VEVENT
            UID:often@example.org
            SUMMARY:Water the plants
            DTSTART:20270406T090000
            RRULE:FREQ=HOURLY
            END:VEVENT
            END:VCALENDAR
            """;

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents testEvents;

    @Autowired
    Calendars calendars;

    @Autowired
    Events events;

    PersonCard priya;
    Caller planner;
    CalendarDetails sessions;

    @BeforeEach
    void aCalendar() {
        priya = people.someone("Priya Nair");
        planner = people.caller(priya);
        Caller administrator = people.administratorCaller();
        sessions = calendars.create(
                administrator,
                TestEvents.slug(),
                CalendarPlan.of("Knowledge sessions", Visibility.STAFF, TestEvents.LONDON),
                Consent.NONE);
        calendars.setAccess(
                administrator, sessions.id(), List.of(CalendarGrant.toPerson(planner.personId(), Role.CURATE)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void aFileIsChosenLookedAtAndBroughtIn(Browser browser) {
        Page page = browser.signedIn(priya);
        browser.open(page, "/calendars/" + sessions.slug() + "/import");
        browser.inspect(page, "calendar-import");

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("term.ics", "text/calendar", FILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(button(page, "Import 3 events")).isVisible();
        assertThat(page.locator("main")).containsText("Line 23, round@example.org");
        browser.inspect(page, "calendar-import-preview");
        button(page, "Import 3 events").click();

        assertThat(page.locator(".import-progress")).containsText("Done: 3 new");
        browser.inspect(page, "calendar-import-done");
        assertThat(events.list(planner, sessions.id(), new Paging(0, 50)).total())
                .isEqualTo(3);
    }

    @Test
    void textIsPastedWithTheKeyboardAlone(Browser browser) {
        Page page = browser.signedIn(priya);
        browser.open(page, "/calendars/" + sessions.slug() + "/import");
        page.getByLabel("Text of a calendar").focus();
        page.keyboard().insertText(FILE);
        page.keyboard().press("Tab");
        assertThat(button(page, "Look at it")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Import 3 events")).isVisible();
        button(page, "Import 3 events").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".import-progress")).containsText("Done: 3 new");
    }

    @Test
    void anOutsideCalendarIsFollowedAndWhatIsWrongWithItTold(Browser browser) {
        Page page = browser.signedIn(priya);
        browser.open(page, "/calendars/" + sessions.slug() + "/subscription");
        page.getByLabel("Address of the outside calendar").fill("http://10.1.2.3/team.ics");
        page.keyboard().press("Tab");
        button(page, "Follow it").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator(".subscription-state")).containsText("does not lead to the open web");
        browser.inspect(page, "calendar-subscription");
    }
}
