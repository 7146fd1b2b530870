package org.commonplace.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonplace.ViewTest;
import org.commonplace.events.EventTime;
import org.commonplace.events.Pattern;
import org.commonplace.events.Recurrence;
import org.commonplace.events.TestEvents;
import org.junit.jupiter.api.Test;

class WordsTest extends ViewTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void aRuleIsSaidInASentence() {
        assertThat(RuleWords.of(new Recurrence(Pattern.Weekly.on(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY), 2, null, 6)))
                .isEqualTo("Every other week on Tuesday and Thursday, 6 times");
        assertThat(RuleWords.of(Recurrence.forever(new Pattern.MonthlyByWeekday(3, DayOfWeek.WEDNESDAY))))
                .isEqualTo("Every month on the third Wednesday");
        assertThat(RuleWords.of(Recurrence.until(
                        new Pattern.MonthlyByWeekday(-1, DayOfWeek.FRIDAY), LocalDate.of(2027, 12, 31))))
                .isEqualTo("Every month on the last Friday, until 31 December 2027");
        assertThat(RuleWords.of(new Recurrence(new Pattern.MonthlyByDate(-1), 3, null, null)))
                .isEqualTo("Every 3 months on the last day");
        assertThat(RuleWords.of(Recurrence.times(new Pattern.MonthlyByDate(15), 1)))
                .isEqualTo("Every month on day 15, once");
        assertThat(RuleWords.of(Recurrence.forever(new Pattern.Daily()))).isEqualTo("Every day");
    }

    @Test
    void aTimeIsSaidInFull() {
        LocalDateTime start = THURSDAY.atTime(14, 0);
        EventTime time = EventTime.at(start, start.plusMinutes(90), TestEvents.LONDON);
        assertThat(WhenWords.days(time)).isEqualTo("Thursday 26 November 2026");
        assertThat(WhenWords.hours(time)).isEqualTo("14:00 to 15:30, London time");
        assertThat(WhenWords.line(time)).isEqualTo("Thu 26 Nov 2026, 14:00 to 15:30");
        EventTime days = EventTime.allDay(THURSDAY, THURSDAY.plusDays(1), TestEvents.LONDON);
        assertThat(WhenWords.days(days)).isEqualTo("Thursday 26 November 2026 to Friday 27 November 2026");
        assertThat(WhenWords.hours(days)).isEqualTo("All day");
    }

    @Test
    void aReaderElsewhereIsToldTheirOwnTime() {
        LocalDateTime start = THURSDAY.atTime(22, 0);
        EventTime time = EventTime.at(start, start.plusHours(1), TestEvents.LONDON);
        assertThat(WhenWords.elsewhere(time, TestEvents.LONDON)).isEmpty();
        assertThat(WhenWords.elsewhere(time, ZoneId.of("Africa/Abidjan"))).isEmpty();
        assertThat(WhenWords.elsewhere(time, ZoneId.of("Australia/Lord_Howe")))
                .contains("Where you are: Friday 27 November 2026, 09:00 to 10:00, Lord Howe time");
    }

    @Test
    void aPartyUntilMidnightIsOnOneDay() {
        LocalDateTime start = THURSDAY.atTime(20, 0);
        EventTime time = EventTime.at(start, THURSDAY.plusDays(1).atStartOfDay(), TestEvents.LONDON);
        assertThat(WhenWords.days(time)).isEqualTo("Thursday 26 November 2026");
    }
}
