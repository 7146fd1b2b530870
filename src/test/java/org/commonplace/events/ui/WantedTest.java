package org.commonplace.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.commonplace.events.EventTime;
import org.commonplace.events.TestEvents;
import org.junit.jupiter.api.Test;

class WantedTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void whatIsDraggedElsewhereKeepsTheEventsOwnClock() {
        LocalDateTime start = LocalDateTime.parse("2027-07-05T09:00");
        EventTime time = new Moving.Wanted(start, start.plusMinutes(90), false, NEW_YORK).in(TestEvents.LONDON);
        assertThat(time)
                .isEqualTo(EventTime.at(
                        LocalDateTime.parse("2027-07-05T14:00"),
                        LocalDateTime.parse("2027-07-05T15:30"),
                        TestEvents.LONDON));
    }

    @Test
    void acrossAClockChangeItLastsAsLong() {
        LocalDateTime start = LocalDateTime.parse("2027-03-28T08:00");
        EventTime time = new Moving.Wanted(start, start.plusHours(1), false, NEW_YORK).in(TestEvents.LONDON);
        assertThat(time.start()).isEqualTo(LocalDateTime.parse("2027-03-28T13:00"));
        assertThat(time.end()).isEqualTo(LocalDateTime.parse("2027-03-28T14:00"));
    }

    @Test
    void wholeDaysEndWithTheirLastDay() {
        LocalDate day = LocalDate.of(2027, 7, 5);
        EventTime two = new Moving.Wanted(day.atStartOfDay(), day.plusDays(2).atStartOfDay(), true, NEW_YORK)
                .in(TestEvents.LONDON);
        assertThat(two.lastDay()).isEqualTo(day.plusDays(1));
        EventTime one = new Moving.Wanted(day.atStartOfDay(), day.atStartOfDay(), true, NEW_YORK).in(TestEvents.LONDON);
        assertThat(one.lastDay()).isEqualTo(day);
    }
}
