package org.commonplace.events.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarTrash;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.events.Technique;
import org.commonplace.events.TestEvents;
import org.commonplace.events.registration.RegistrationFiles.Format;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class NumbersTest {

    private static final ReportQuery YEAR = ReportQuery.of(TestSessions.YEAR);

    @Autowired
    Numbers numbers;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestEvents made;

    @Autowired
    TestPeople people;

    @Autowired
    Series series;

    @Autowired
    CalendarTrash trash;

    @Autowired
    JdbcClient database;

    private CalendarDetails calendar;
    private Caller planner;

    @BeforeEach
    void aCalendar() {
        calendar = made.calendar(Visibility.PUBLIC);
        planner = made.someoneWith(Role.EDIT, calendar);
    }

    @Test
    void figuresAreThoseOfTheListsAtTheDoor() {
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "03", 7, 5);
        sessions.came(planner, may, "01", 6, 0);
        EventDetails before = sessions.held(planner, calendar, "2024-03-31T23:00");
        sessions.came(planner, before, "03", 2, 1);

        Report report = numbers.report(planner, YEAR);

        Figures now = report.total().now();
        assertThat(now.offered()).isEqualTo(new Offered(1, 60, 1, 20));
        assertThat(now.attended()).isEqualTo(new Attended(18L, 13L, 5L, 0L, 13L, 13 * 60L));
        assertThat(now.attended().rate()).hasValue(13 / 18.0);
        Figures then = Objects.requireNonNull(report.total().before());
        assertThat(then.attended().attended()).as("the last evening of March").isEqualTo(2);
        assertThat(report.by(Dimension.MONTH).rows()).hasSize(12);
        assertThat(report.by(Dimension.MONTH).rows().get(1).now().attended().attended())
                .isEqualTo(13);
        assertThat(report.by(Dimension.CALENDAR).rows())
                .extracting(ReportRow::key, ReportRow::name)
                .containsExactly(tuple(calendar.slug(), calendar.name()));
        assertThat(report.by(Dimension.TECHNIQUE).rows())
                .extracting(ReportRow::name)
                .containsExactly("Training session");
        assertThat(report.by(Dimension.STAFF_GROUP).rows())
                .extracting(ReportRow::name)
                .containsExactly("Medical and Dental", "Nursing and Midwifery Registered");
    }

    @Test
    void whatDidNotTakePlaceOrIsYetToComeIsNotCounted() {
        EventDetails off = sessions.held(planner, calendar, "2024-06-04T10:00");
        series.cancel(planner, off.id(), off.plan().time().start(), Scope.THIS);
        LocalDate later = numbers.today().plusYears(1);
        sessions.held(planner, calendar, later + "T10:00");

        assertThat(numbers.report(planner, YEAR).total().now().offered()).isEqualTo(Offered.NOTHING);
        assertThat(numbers.report(planner, ReportQuery.of(ReportPeriod.yearOf(later)))
                        .total()
                        .now()
                        .offered())
                .isEqualTo(Offered.NOTHING);
    }

    @Test
    void whatComesFromAnOutsideCalendarTookPlaceElsewhere() {
        EventDetails elsewhere = sessions.held(planner, calendar, "2024-06-04T10:00");
        database.sql("""
                        INSERT INTO event_source (event_id, calendar_id, root_uid, subscribed, sequence, fingerprint)
                        VALUES (?, ?, 'elsewhere', TRUE, 0, '')
                        """).params(elsewhere.id(), calendar.id()).update();

        assertThat(numbers.report(planner, YEAR).total().now().offered()).isEqualTo(Offered.NOTHING);
    }

    @Test
    void onlyThoseWhoPlanSeeFiguresAndOnlyOfTheirCalendars() {
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "03", 6, 0);
        CalendarDetails other = made.calendar(Visibility.PUBLIC);
        Caller stranger = made.someoneWith(Role.EDIT, other);
        Caller reader = made.someoneWith(Role.COMMENT, calendar);
        ReportQuery asked = new ReportQuery(TestSessions.YEAR, Set.of(calendar.id(), other.id()), Set.of(), Set.of());

        assertThatThrownBy(() -> numbers.report(reader, YEAR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> numbers.file(reader, YEAR, Format.CSV)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> numbers.report(Caller.ANONYMOUS, YEAR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> numbers.report(stranger, asked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> numbers.file(stranger, asked, Format.XLSX)).isInstanceOf(NotFound.class);
        assertThat(numbers.calendars(reader)).isEmpty();
        assertThat(numbers.report(stranger, YEAR).total().now().offered()).isEqualTo(Offered.NOTHING);
        assertThat(numbers.report(people.administratorCaller(), asked)
                        .total()
                        .now()
                        .attended()
                        .attended())
                .isEqualTo(6);
        Caller reading = new Caller(planner.person(), planner.groups(), planner.administrator(), true);
        assertThatThrownBy(() -> numbers.report(reading, YEAR)).isInstanceOf(NotAllowed.class);
        trash.add(people.administratorCaller(), calendar.id());
        assertThatThrownBy(() -> numbers.report(planner, YEAR)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void filtersNarrow() {
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "03", 7, 0);
        sessions.came(planner, may, "01", 8, 0);

        Report cafe = numbers.report(
                planner, new ReportQuery(TestSessions.YEAR, Set.of(), Set.of(Technique.KNOWLEDGE_CAFE), Set.of()));
        assertThat(cafe.total().now()).isEqualTo(new Figures(Offered.NOTHING, new Tally().told()));
        Report nurses = numbers.report(planner, new ReportQuery(TestSessions.YEAR, Set.of(), Set.of(), Set.of("03")));
        assertThat(nurses.total().now().attended().attended()).isEqualTo(7);
        assertThat(nurses.by(Dimension.STAFF_GROUP).rows())
                .extracting(ReportRow::key)
                .containsExactly("03");
    }

    @Test
    void aStaffGroupOfFewIsKeptBackInTheFileToo() {
        EventDetails may = sessions.held(planner, calendar, "2024-05-14T14:00");
        sessions.came(planner, may, "01", 3, 0);
        sessions.came(planner, may, "03", 9, 0);
        sessions.came(planner, may, "04", 6, 0);

        Report report = numbers.report(planner, YEAR);
        assertThat(report.by(Dimension.STAFF_GROUP).rows())
                .extracting(row -> row.now().attended().attended())
                .containsExactly(null, 9L, null);
        List<String> lines = new String(numbers.file(planner, YEAR, Format.CSV), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("\"By staff group\",\"Medical") && line.contains("2024-04-01"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).contains("\"kept back\"").doesNotContain(",3");
        Report few = numbers.report(planner, new ReportQuery(TestSessions.YEAR, Set.of(), Set.of(), Set.of("01")));
        assertThat(few.total().now().attended()).isEqualTo(Attended.WITHHELD);
    }
}
