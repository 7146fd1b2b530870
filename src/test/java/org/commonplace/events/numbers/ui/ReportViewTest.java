package org.commonplace.events.numbers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.commonplace.ViewTest;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventDetails;
import org.commonplace.events.TestEvents;
import org.commonplace.events.numbers.ReportPeriod;
import org.commonplace.events.numbers.TestSessions;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportViewTest extends ViewTest {

    private static final String YEAR = "events/report?from=2024-04-01&to=2025-03-31";

    @Autowired
    TestEvents testEvents;

    @Autowired
    TestSessions sessions;

    CalendarDetails calendar;
    Caller planner;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        calendar = testEvents.calendar(Visibility.STAFF);
        planner = testEvents.someoneWith(Role.EDIT, calendar);
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "03", 8, 2);
        sessions.came(planner, may, "01", 3, 0);
        signIn(planner);
        super.initVaadinEnvironment();
    }

    @Test
    void figuresStandInTablesBesideTheirCharts() {
        String words = shown(YEAR);

        assertThat(words)
                .contains(
                        "1 April 2024 to 31 March 2025, compared with 1 April 2023 to 31 March 2024.",
                        "85%",
                        "May 2024",
                        "Training session",
                        calendar.name());
        assertThat(find(FiguresChart.class).all())
                .hasSameSizeAs(find(NativeTable.class).all());
        assertThat(find(FiguresChart.class)
                        .all()
                        .getFirst()
                        .getElement()
                        .getPropertyRaw("figures")
                        .toString())
                .contains("Most: May 2024, 11");
    }

    @Test
    void whatIsKeptBackIsNowhereOnTheScreen() {
        String words = shown(YEAR);

        assertThat(words).contains("Too few people to tell of them here");
        assertThat(words).doesNotContain("Medical and Dental,");
        assertThat(shown(YEAR + "&staffGroup=01")).contains("kept back").doesNotContain("300%");
    }

    @Test
    void aChosenPeriodStandsInTheAddress() {
        shown(YEAR);
        @SuppressWarnings("unchecked")
        Select<ReportPeriod> period = find(Select.class).all().getFirst();
        test(period).selectItem(PeriodWords.name(ReportPeriod.yearOf(LocalDate.now())));

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPathWithQueryParameters())
                .contains("from=" + ReportPeriod.yearOf(LocalDate.now()).from());
        assertThat(screen()).contains("No session took place");
    }

    @Test
    void filesHoldWhatIsShown() {
        shown(YEAR + "&calendar=" + calendar.slug() + "&technique=training-session");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("/api/v1/reports/attendance.xlsx?calendar=" + calendar.slug())
                        && href.contains("technique=training-session")
                        && href.contains("to=2025-03-31"));
    }

    @Test
    void othersSeeNothingOfIt() {
        CalendarDetails other = testEvents.calendar(Visibility.STAFF);
        assertThat(shown(YEAR + "&calendar=" + other.slug())).contains("nothing here");
        signIn(testEvents.someoneWith(Role.VIEW, calendar));
        assertThat(shown(YEAR)).doesNotContain("Hours received");
    }
}
