package org.commonplace.events.ical.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonplace.events.ical.imports.Ics.calendar;
import static org.commonplace.events.ical.imports.Ics.event;
import static org.commonplace.events.ical.imports.Ics.read;
import static org.commonplace.events.ical.imports.Ics.reasons;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to keep the machine busy, each of which is over soon. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MEGABYTES = 9 * 1024 * 1024;

    private static ArrivedFile soon(String text) {
        return assertTimeoutPreemptively(SOON, () -> read(text));
    }

    @Test
    void halfAMillionInstancesOfOneSeriesAreRefused() {
        assertThat(reasons(soon(calendar(event("one", "DTSTART:20270101T090000", "RRULE:FREQ=DAILY;COUNT=500000")))))
                .containsExactly("events.import.many-dates");
        assertThat(reasons(soon(calendar(event("one", "DTSTART:19800101T090000", "RRULE:FREQ=DAILY")))))
                .containsExactly("events.import.many-dates");
    }

    @Test
    void manyLongSeriesAreTakenUpToALimit() {
        StringBuilder events = new StringBuilder();
        for (int n = 0; n < 2_000; n++) {
            events.append(event("e" + n, "DTSTART:20200101T090000", "RRULE:FREQ=DAILY"));
        }
        ArrivedFile file = soon(calendar(events.toString()));

        assertThat(file.groups()).hasSizeBetween(10, 50);
        assertThat(reasons(file)).containsOnly("events.import.many-occurrences");
    }

    @Test
    void halfAMillionEventsAreRefused() {
        String many = calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(MEGABYTES / 26));

        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> read(many)).isInstanceOf(Unreadable.class));
    }

    @Test
    void halfAMillionDatesBesideARuleAreRefused() {
        String dates = "RDATE:" + "20270101T090000,20270102T090000,".repeat(2_500) + "20270103T090000";
        StringBuilder different = new StringBuilder("EXDATE:");
        for (int n = 0; n < 500_000; n++) {
            different
                    .append("2027010")
                    .append(1 + n % 9)
                    .append("T")
                    .append(String.format("%06d", n % 240_000))
                    .append(',');
        }

        assertThat(reasons(soon(calendar(event("one", "DTSTART:20270101T090000", dates)))))
                .isEmpty();
        assertThat(reasons(soon(
                        calendar(event("one", "DTSTART:20270101T090000", "RRULE:FREQ=DAILY", different.toString())))))
                .hasSize(1);
    }

    @Test
    void rulesThatNameNoDayAreGivenUp() {
        StringBuilder events = new StringBuilder();
        for (int n = 0; n < 5_000; n++) {
            events.append(event("e" + n, "DTSTART:20270101T090000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        }
        ArrivedFile file = soon(calendar(events.toString()));

        assertThat(file.groups().size() + file.problems().size()).isGreaterThanOrEqualTo(5_000);
        assertThat(reasons(file)).contains("events.import.effort");
    }

    @Test
    void oneLineOfMegabytesIsRead() {
        ArrivedFile file = soon(
                calendar(event("one", "DTSTART:20270101T090000", "DESCRIPTION:" + "ab<i>*".repeat(MEGABYTES / 6))));

        assertThat(file.groups()).hasSize(1);
        assertThat(file.groups()
                        .getFirst()
                        .events()
                        .getFirst()
                        .plan()
                        .description()
                        .length())
                .isLessThan(250_000);
    }

    @Test
    void aLineFoldedAfterEachSignIsRead() {
        String folded = "D\r\n E\r\n S\r\n C\r\n R\r\n I\r\n P\r\n T\r\n I\r\n O\r\n N\r\n :"
                + "x\r\n ".repeat(MEGABYTES / 4) + "\r\n";

        assertThat(soon(calendar(event("one", "DTSTART:20270101T090000", folded)))
                        .groups())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VEVENT", "VALARM", "VCALENDAR", "X-WHATEVER", "VTIMEZONE"})
    void deepNestingIsRefused(String part) {
        String deep = ("BEGIN:" + part + "\r\n").repeat(MEGABYTES / (part.length() + 8));

        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> read(deep)).isInstanceOf(Unreadable.class));
    }

    @Test
    void endsWithoutABeginningChangeNothing() {
        String ends = "END:VEVENT\r\n".repeat(MEGABYTES / 12);

        assertThat(soon(calendar(ends, event("one", "DTSTART:20270101T090000"))).groups())
                .hasSize(1);
    }

    @Test
    void anEventOfAMillionLinesIsRefused() {
        String lines = "X-A:b\r\n".repeat(MEGABYTES / 8);

        assertThat(reasons(soon(calendar(event("one", "DTSTART:20270101T090000", lines)))))
                .containsExactly("events.import.long");
    }

    @Test
    void manyZonesAndParametersAreRead() {
        String parameters = ";X=y".repeat(MEGABYTES / 4);
        StringBuilder zones = new StringBuilder();
        for (int n = 0; n < 300; n++) {
            zones.append("BEGIN:VTIMEZONE\r\nTZID:zone").append(n).append("\r\n");
            for (int each = 0; each < 50; each++) {
                zones.append("BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=DAILY\r\n")
                        .append("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0137\r\nEND:STANDARD\r\n");
            }
            zones.append("END:VTIMEZONE\r\n").append(event("e" + n, "DTSTART;TZID=zone" + n + ":20270101T090000"));
        }

        assertThat(soon(calendar(event("one", "DTSTART" + parameters + ":20270101T090000")))
                        .groups())
                .hasSize(1);
        assertThat(soon(calendar(zones.toString())).groups()).isEmpty();
    }

    @Test
    void manyOccurrencesOfOneSeriesAreRefused() {
        StringBuilder events = new StringBuilder(event("one", "DTSTART:20270101T090000", "RRULE:FREQ=DAILY"));
        for (int n = 0; n < 3_000; n++) {
            events.append(event(
                    "one",
                    "RECURRENCE-ID:20270101T09" + String.format("%02d%02d", n / 60, n % 60),
                    "DTSTART:20270101T090000"));
        }

        assertThat(reasons(soon(calendar(events.toString())))).containsExactly("events.import.many-dates");
    }
}
