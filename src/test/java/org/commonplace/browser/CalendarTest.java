package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.Calendars;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.TestEvents;
import org.commonplace.events.Venue;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar on every screen: looked at, moved through by keys, planned in and dragged. */
@BrowserTest
class CalendarTest {

    /** A month that lies ahead, so that nothing is over. */
    private static final LocalDate MONTH = LocalDate.now().plusMonths(2).withDayOfMonth(1);

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
    CalendarDetails skills;

    @BeforeEach
    void aCalendar() {
        priya = people.someone("Priya Nair");
        planner = people.caller(priya);
        skills = testEvents.calendar(CalendarPlan.of("Clinical skills", Visibility.STAFF, TestEvents.LONDON)
                .coloured("#1b5a9e"));
        testEvents.give(planner, Role.EDIT, skills);
    }

    @Test
    void theMonthLooksRightOnEveryScreen(Browser browser) {
        session("Venepuncture", 10, 14);
        session("Journal club", 17, 12);
        Page page = browser.signedIn(priya);
        page.navigate(month());
        assertThat(events(page)).hasCount(2);
        browser.inspect(page, "events-month");
        for (String view : new String[] {"week", "day", "year", "list"}) {
            page.navigate(month() + "&view=" + view);
            assertThat(page.locator(view.equals("list") ? ".agenda" : ".board-grid"))
                    .isVisible();
            browser.checkAccessibility(page);
        }
    }

    @Test
    void weekAndDayShowTheHoursOfAnEvent(Browser browser) {
        session("Venepuncture", 10, 14);
        Page page = browser.signedIn(priya);
        for (String view : List.of("week", "day")) {
            page.navigate("/events?date=" + MONTH.withDayOfMonth(10) + "&calendar=" + skills.slug() + "&view=" + view);
            assertThat(events(page)).isInViewport();
            assertThat(events(page)).containsText("14:00");
            browser.checkAccessibility(page);
            browser.picture(page, "events-" + view);
        }
        page.navigate(month() + "&view=year");
        assertThat(page.locator(".board-busy")).hasCount(1);
        assertThat(page.locator(".board-grid [aria-description='One event']")).hasCount(1);
    }

    @Test
    void aDateIsGoneToByKeyboard(Browser browser) {
        Page page = browser.signedIn(priya);
        browser.open(page, month());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go to a date"))
                .focus();
        page.keyboard().press("Enter");
        Locator date = page.getByRole(AriaRole.DIALOG).getByLabel("Go to a date");
        assertThat(date).isFocused();
        browser.checkAccessibility(page);
        page.keyboard().press("Control+a");
        page.keyboard().type("14/02/2028");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("February 2028");
    }

    @Test
    void aPhoneShowsAnAgendaOfLinks(Browser browser) {
        EventDetails event = session("Venepuncture", 10, 14);
        Page page = browser.visitor(Screen.NARROW, ColorScheme.LIGHT);
        browser.signIn(page, priya);
        page.navigate(month());
        Locator link = page.locator(".agenda a");
        assertThat(link).hasText("Venepuncture");
        browser.checkFits(page);
        browser.checkAccessibility(page);
        link.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*" + event.url() + ".*"));
        browser.checkFits(page);
    }

    @Test
    void anEventIsChosenWithTheKeyboard(Browser browser) {
        session("Venepuncture", 10, 14);
        Page page = browser.signedIn(priya);
        page.navigate(month());
        events(page).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".event-card h2")).hasText("Venepuncture");
        page.keyboard().press("t");
        assertThat(page.locator("h1"))
                .hasText(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK).format(LocalDate.now()));
    }

    @Test
    void anEventIsDraggedToAnotherDay(Browser browser) {
        EventDetails event = session("Venepuncture", 10, 14);
        Page page = browser.signedIn(priya);
        page.navigate(month());
        LocalDate to = MONTH.plusDays(10);
        drag(page, to);
        assertThat(page.getByText("Venepuncture now takes place on")).isVisible();
        assertThat(events.get(planner, event.id()).plan().time().start()).isEqualTo(to.atTime(14, 0));
    }

    @Test
    void anEventIsMovedAndMadeLongerWithoutAMouse(Browser browser) {
        EventDetails event = session("Venepuncture", 10, 14);
        Page page = browser.signedIn(priya);
        browser.open(page, event.url());
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More actions"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move to another time")))
                .isFocused();
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        type(page, dialog.getByLabel("From", exactly()), "15:00");
        assertThat(dialog.getByLabel("To", exactly())).hasValue("16:30");
        type(page, dialog.getByLabel("To", exactly()), "17:30");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move it"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Venepuncture now takes place on")).isVisible();
        LocalDate day = MONTH.plusDays(9);
        assertThat(events.get(planner, event.id()).plan().time())
                .isEqualTo(EventTime.at(day.atTime(15, 0), day.atTime(17, 30), TestEvents.LONDON));
    }

    @Test
    void theGridIsFetchedForTheCalendarAlone(Browser browser) {
        EventDetails event = session("Venepuncture", 10, 14);
        Page page = browser.signedIn(priya);
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/VAADIN/build/grid-")) {
                fetched.add(request.url());
            }
        });
        for (String address : List.of("/", event.url(), month() + "&view=list")) {
            browser.open(page, address);
        }
        assertThat(page.locator(".agenda a")).hasText("Venepuncture");
        assertThat(fetched).isEmpty();
        page.navigate(month());
        assertThat(events(page)).hasCount(1);
        assertThat(fetched).isNotEmpty();
    }

    @Test
    void whoeverOnlyReadsDragsNothing(Browser browser) {
        EventDetails event = session("Venepuncture", 10, 14);
        Page page = browser.signedIn(people.someone());
        page.navigate(month());
        drag(page, MONTH.plusDays(10));
        page.navigate(month());
        assertThat(events(page)).isVisible();
        assertThat(events.get(planner, event.id()).plan().time().start())
                .isEqualTo(MONTH.plusDays(9).atTime(14, 0));
    }

    @Test
    void anEventIsPlannedByKeyboardAlone(Browser browser) {
        Page page = browser.signedIn(priya);
        page.navigate("/events/new?calendar=" + skills.slug() + "&start=" + MONTH.plusDays(9) + "T14:00");
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().type("Suturing");
        browser.inspect(page, "events-plan");
        Locator plan = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan it"))
                .last();
        plan.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Suturing");
        browser.inspect(page, "event");
    }

    @Test
    void aPublicEventIsReadBeforeAnyScriptRuns(Browser browser) {
        CalendarDetails open = testEvents.calendar(Visibility.PUBLIC);
        testEvents.give(planner, Role.EDIT, open);
        EventDetails event = testEvents.event(
                planner, open, EventPlan.of("Open </script> day", time(10, 14)).saying("Come **all**."));
        String html = browser.visitor().context().request().get(event.url()).text();
        assertThat(html).contains("application/ld+json", "\\u003c/script> day", "<strong>all</strong>");
    }

    private static Locator events(Page page) {
        return page.locator(".board-grid a[href*='/events/']");
    }

    /** Drags the event there is as a hand does: pressing, moving, letting go. */
    private static void drag(Page page, LocalDate to) {
        BoundingBox from = events(page).boundingBox();
        BoundingBox there =
                page.locator(".board-grid [data-date='" + to + "']").first().boundingBox();
        page.mouse().move(from.x + 20, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + 12, new Mouse.MoveOptions().setSteps(4));
        page.mouse().move(there.x + there.width / 2, there.y + 40, new Mouse.MoveOptions().setSteps(10));
        page.mouse().up();
    }

    /** Takes the place of what stands in a field, and leaves it. */
    private static void type(Page page, Locator field, String text) {
        field.focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private String month() {
        return "/events?date=" + MONTH + "&calendar=" + skills.slug();
    }

    private EventDetails session(String title, int day, int hour) {
        return testEvents.event(
                planner,
                skills,
                EventPlan.of(title, time(day, hour))
                        .saying("Bring your own tourniquet.")
                        .in(Venue.at("Skills lab")));
    }

    private static EventTime time(int day, int hour) {
        LocalDateTime start = MONTH.withDayOfMonth(day).atTime(hour, 0);
        return EventTime.at(start, start.plusMinutes(90), TestEvents.LONDON);
    }
}
