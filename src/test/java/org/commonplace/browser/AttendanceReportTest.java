package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.events.numbers.TestSessions;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The report on attendance: its charts are drawn, its tables read, and its filters used by keys. */
@BrowserTest
class AttendanceReportTest {

    private static final String YEAR = "/events/report?from=2024-04-01&to=2025-03-31";

    @Autowired
    TestPeople people;

    @Autowired
    TestEvents events;

    @Autowired
    TestSessions sessions;

    private PersonCard sam;

    @BeforeEach
    void sessionsThatTookPlace() {
        sam = people.someone("Sam Okafor");
        Caller planner = people.caller(sam);
        CalendarDetails calendar = events.calendar(Visibility.STAFF);
        events.give(planner, Role.EDIT, calendar);
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "03", 9, 5);
        sessions.came(planner, may, "01", 6, 0);
        EventDetails july = sessions.held(planner, calendar, "2024-07-09T14:00");
        sessions.came(planner, july, "03", 6, 0);
    }

    @Test
    void chartsAreDrawnBesideTheirTables(Browser browser) {
        Page page = browser.signedIn(sam);
        browser.open(page, YEAR);
        Locator charts = page.locator("figures-chart[data-drawn]");
        assertThat(charts).hasCount(4);
        assertThat(page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("Most: May 2024, 15"))))
                .isVisible();
        assertThat(charts.first().locator("svg")).isVisible();
        assertThat(charts.first()
                        .locator("svg text")
                        .filter(new Locator.FilterOptions().setHasText("Apr"))
                        .first())
                .isVisible();
        assertThat(page.locator(".numbers-table table")).hasCount(4);
        browser.inspect(page, "attendance-report");
    }

    @Test
    void aPeriodIsChosenByKeysAndTablesAreReached(Browser browser) {
        Page page = browser.signedIn(sam);
        browser.open(page, YEAR);
        Locator until = page.getByLabel("To", new Page.GetByLabelOptions().setExact(true));
        until.focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("30/06/2024");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page).hasURL(Pattern.compile("to=2024-06-30"));
        assertThat(page.locator(".lead")).containsText("30 June 2024");
        Locator table = page.locator(".numbers-table").first();
        table.focus();
        assertThat(table).isFocused();
    }

    @Test
    void onPaperThereAreFiguresAndChartsButNoFilters(Browser browser) {
        Page page = browser.signedIn(sam);
        browser.open(page, YEAR);
        assertThat(page.locator("figures-chart[data-drawn]")).hasCount(4);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".numbers-filter")).isHidden();
        assertThat(page.locator("figures-chart svg").first()).isVisible();
        assertThat(page.locator(".key-figures")).isVisible();
        browser.picture(page, "attendance-report-paper");
    }

    @Test
    void drawingIsBroughtOnlyHere(Browser browser) {
        Page page = browser.signedIn(sam);
        List<String> fetched = new CopyOnWriteArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));
        browser.open(page, "/calendars");
        assertThat(fetched).noneMatch(url -> url.contains("figures-drawing"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Figures"))
                .click();
        assertThat(page.locator("h1")).hasText("Attendance and training");
    }
}
