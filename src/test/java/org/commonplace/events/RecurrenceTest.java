package org.commonplace.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02 | FREQ=DAILY;COUNT=4                        | 2026-11-02 2026-11-03 2026-11-04 2026-11-05
            2026-10-24 | FREQ=DAILY;INTERVAL=2;COUNT=3             | 2026-10-24 2026-10-26 2026-10-28
            2026-11-03 | FREQ=WEEKLY;COUNT=3                       | 2026-11-03 2026-11-10 2026-11-17
            2026-11-03 | FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4           | 2026-11-03 2026-11-05 2026-11-10 2026-11-12
            2026-11-05 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4 | 2026-11-05 2026-11-17 2026-11-19 2026-12-01
            1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 1997-08-10 1997-08-19 1997-08-24
            1997-08-05 | FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 1997-08-17 1997-08-19 1997-08-31
            2026-11-02 | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6   | 2026-11-02 2026-11-03 2026-11-04 2026-11-05 2026-11-06 2026-11-09
            2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4        | 2027-01-31 2027-03-31 2027-05-31 2027-07-31
            2027-01-31 | FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3        | 2027-01-31 2027-02-28 2027-03-31
            2027-01-30 | FREQ=MONTHLY;COUNT=3                      | 2027-01-30 2027-03-30 2027-04-30
            2026-11-18 | FREQ=MONTHLY;BYDAY=3WE;COUNT=3            | 2026-11-18 2026-12-16 2027-01-20
            2026-11-18 | FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3;COUNT=3  | 2026-11-18 2026-12-16 2027-01-20
            2026-11-27 | FREQ=MONTHLY;BYDAY=-1FR;COUNT=3           | 2026-11-27 2026-12-25 2027-01-29
            2027-01-29 | FREQ=MONTHLY;BYDAY=5FR;COUNT=3            | 2027-01-29 2027-04-30 2027-07-30
            2028-02-29 | FREQ=MONTHLY;INTERVAL=12;COUNT=2          | 2028-02-29 2032-02-29
            2027-03-10 | FREQ=MONTHLY;INTERVAL=3;COUNT=3           | 2027-03-10 2027-06-10 2027-09-10
            2026-11-02 | FREQ=WEEKLY;UNTIL=20261116                | 2026-11-02 2026-11-09 2026-11-16
            2026-11-02 | FREQ=WEEKLY;UNTIL=20261116T093000Z        | 2026-11-02 2026-11-09 2026-11-16
            2026-11-02 | FREQ=WEEKLY;UNTIL=20261116T092959Z        | 2026-11-02 2026-11-09
            2026-11-02 | FREQ=WEEKLY;UNTIL=20261116T093000         | 2026-11-02 2026-11-09 2026-11-16
            """)
    void namesTheseDays(LocalDate start, String rule, String days) {
        EventTime time = at(start);
        List<LocalDate> expected =
                List.of(days.split(" ")).stream().map(LocalDate::parse).toList();

        assertThat(Recurrence.parse(rule, time).dates(start).toList()).isEqualTo(expected);
        String written = Recurrence.parse(rule, time).rule(time);
        assertThat(Recurrence.parse("RRULE:" + written, time).dates(start).toList())
                .as(written)
                .isEqualTo(expected);
        String kept = RuleText.keep(Recurrence.parse(rule, time));
        assertThat(RuleText.parse(kept, time)).isEqualTo(Recurrence.parse(rule, time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=HOURLY",
                "FREQ=SECONDLY;INTERVAL=1",
                "FREQ=YEARLY;BYWEEKNO=53",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=WEEKLY;BYSETPOS=1",
                "FREQ=WEEKLY;BYDAY=2TU",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYDAY=MO",
                "FREQ=MONTHLY;BYDAY=1MO,2TU",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=100",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=1001",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ"
            })
    void whatIsNotOfferedIsRefused(String rule) {
        assertThatThrownBy(() -> Recurrence.parse(rule, at(LocalDate.parse("2026-11-02"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSeriesBeginsOnADayItNames() {
        EventTime monday = at(LocalDate.parse("2026-11-02"));

        assertThatThrownBy(
                        () -> EventPlan.of("Talk", monday).repeating(Recurrence.parse("FREQ=WEEKLY;BYDAY=TU", monday)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        EventPlan.of("Talk", monday).repeating(Recurrence.parse("FREQ=DAILY;UNTIL=20261101", monday)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void untilIsWrittenInUtcOrAsADay() {
        EventTime summer =
                EventTime.at(LocalDateTime.parse("2027-06-01T09:30"), LocalDateTime.parse("2027-06-01T10:30"), LONDON);
        EventTime whole = EventTime.allDay(LocalDate.parse("2027-06-01"), LocalDate.parse("2027-06-01"), LONDON);

        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20270610", summer).rule(summer))
                .isEqualTo("FREQ=DAILY;UNTIL=20270610T203000Z");
        assertThat(Recurrence.parse("FREQ=DAILY;UNTIL=20270610", whole).rule(whole))
                .isEqualTo("FREQ=DAILY;UNTIL=20270610");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-03 | FREQ=WEEKLY;COUNT=3              | 2026-11-10 | 2026-11-12 | 2026-11-05 2026-11-12 2026-11-19
            2026-11-03 | FREQ=WEEKLY;UNTIL=20261117       | 2026-11-10 | 2026-11-12 | 2026-11-05 2026-11-12 2026-11-19
            2026-09-16 | FREQ=MONTHLY;BYDAY=3WE;COUNT=3   | 2026-10-21 | 2026-10-22 | 2026-09-24 2026-10-22 2026-11-26
            2026-09-16 | FREQ=MONTHLY;BYDAY=3WE;UNTIL=20261118 | 2026-10-21 | 2026-10-22 | 2026-09-24 2026-10-22 2026-11-26
            2026-09-25 | FREQ=MONTHLY;BYDAY=-1FR;COUNT=3  | 2026-10-30 | 2026-10-29 | 2026-09-24 2026-10-29 2026-11-26
            2026-09-30 | FREQ=MONTHLY;COUNT=3             | 2026-10-30 | 2026-11-02 | 2026-10-02 2026-11-02 2026-12-02
            2026-11-03 | FREQ=DAILY;COUNT=2               | 2026-11-04 | 2026-11-06 | 2026-11-05 2026-11-06
            """)
    void movingOneMovesAll(LocalDate start, String rule, LocalDate from, LocalDate to, String days) {
        Recurrence.Moved moved = Recurrence.parse(rule, at(start)).moved(start, from, to);

        assertThat(moved.rule().dates(moved.start()).map(LocalDate::toString)).containsExactly(days.split(" "));
    }

    @Test
    void whateverTheRuleItsDaysRiseAndSplitWithoutLoss() {
        Random random = new Random(20_261_123);
        for (int n = 0; n < 3_000; n++) {
            RandomRules.Made made = RandomRules.next(random);
            Recurrence rule = made.rule();
            LocalDate start = made.time().start().toLocalDate();
            List<LocalDate> days = rule.dates(start).limit(60).toList();

            assertThat(days)
                    .as(made.toString())
                    .isNotEmpty()
                    .startsWith(start)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(days).allMatch(rule.pattern()::names);
            if (rule.count() != null && rule.count() <= 60) {
                assertThat(days).hasSize(rule.count());
            }
            if (rule.until() != null) {
                assertThat(days).noneMatch(day -> day.isAfter(rule.until()));
            }
            LocalDate cut = days.get(random.nextInt(days.size()));
            List<LocalDate> before = start.equals(cut)
                    ? List.of()
                    : rule.endingBefore(cut).dates(start).toList();
            List<LocalDate> after = rule.goingOnFrom(start, cut)
                    .dates(cut)
                    .limit(60 - before.size())
                    .toList();
            assertThat(Stream.concat(before.stream(), after.stream()).toList())
                    .as("%s cut at %s", made, cut)
                    .isEqualTo(days);
            LocalDate to = cut.plus(random.nextInt(20) - 10, ChronoUnit.DAYS);
            Recurrence.Moved moved = rule.moved(start, cut, to);
            assertThat(moved.rule().pattern().names(to))
                    .as("%s to %s", made, to)
                    .isTrue();
            assertThat(moved.rule().pattern().names(moved.start())).isTrue();
        }
    }

    private static EventTime at(LocalDate day) {
        return EventTime.at(day.atTime(9, 30), day.atTime(10, 30), LONDON);
    }
}
