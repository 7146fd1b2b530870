package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 30));

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
        "Europe/London, DAILY, 2026-03-28T06:59:00Z, 2026-03-28T07:00:00Z",
        "Europe/London, DAILY, 2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
        "Europe/London, DAILY, 2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z",
        "Europe/London, WEEKLY, 2026-03-27T12:00:00Z, 2026-03-30T06:00:00Z",
        "Europe/London, WEEKLY, 2026-03-30T06:00:00Z, 2026-04-06T06:00:00Z",
        "Pacific/Auckland, DAILY, 2026-07-01T12:00:00Z, 2026-07-01T19:00:00Z",
        "America/New_York, WEEKLY, 2026-11-01T12:00:00Z, 2026-11-02T12:00:00Z",
        "Europe/London, AT_ONCE, 2026-03-28T06:59:00Z, 2026-03-28T07:00:00Z",
        "Europe/London, INBOX, 2026-03-28T06:59:00Z,",
        "Europe/London, NOTHING, 2026-03-28T06:59:00Z,",
    })
    void mailLeavesInTheMorningWhereThePersonIs(String zone, Delivery delivery, Instant now, Instant due) {
        assertThat(MailTimes.due(delivery, null, ZoneId.of(zone), now)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T18:59:00Z, 2026-06-01T18:59:00Z",
        "2026-06-01T19:00:00Z, 2026-06-02T06:30:00Z",
        "2026-06-02T06:29:59Z, 2026-06-02T06:30:00Z",
        "2026-06-02T06:30:00Z, 2026-06-02T06:30:00Z",
        // over the nights on which the clocks change
        "2026-03-28T22:00:00Z, 2026-03-29T06:30:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T07:30:00Z",
    })
    void quietHoursEndByTheClockOnTheWall(Instant moment, Instant release) {
        assertThat(NIGHT.release(moment, LONDON)).isEqualTo(release);
    }

    @Test
    void quietHoursWithinADayAndInAnHourThatComesTwice() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(noon.release(Instant.parse("2026-01-05T12:30:00Z"), LONDON))
                .isEqualTo(Instant.parse("2026-01-05T13:00:00Z"));
        assertThat(noon.release(Instant.parse("2026-01-05T13:00:00Z"), LONDON))
                .isEqualTo(Instant.parse("2026-01-05T13:00:00Z"));
        QuietHours twice = new QuietHours(LocalTime.of(0, 30), LocalTime.of(1, 30));
        Instant second = Instant.parse("2026-10-25T01:15:00Z");
        assertThat(twice.release(second, LONDON)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).release(second, LONDON))
                .isEqualTo(second);
    }

    @Test
    void aMorningMailWaitsForTheEndOfQuietHours() {
        assertThat(MailTimes.due(Delivery.DAILY, NIGHT, LONDON, Instant.parse("2026-01-05T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-01-06T07:30:00Z"));
    }

    @Test
    void whoseZoneIsUnknownLivesInLondon() {
        assertThat(MailTimes.zone(null)).isEqualTo(LONDON);
    }
}
