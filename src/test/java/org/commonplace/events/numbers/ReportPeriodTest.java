package org.commonplace.events.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    @Test
    void theYearBeginsInApril() {
        assertThat(ReportPeriod.yearOf(day("2027-03-31"))).isEqualTo(period("2026-04-01", "2027-03-31"));
        assertThat(ReportPeriod.yearOf(day("2027-04-01"))).isEqualTo(period("2027-04-01", "2028-03-31"));
    }

    @Test
    void aQuarterHasThreeMonths() {
        assertThat(ReportPeriod.quarterOf(day("2028-02-29"))).isEqualTo(period("2028-01-01", "2028-03-31"));
        assertThat(ReportPeriod.quarterOf(day("2026-11-23"))).isEqualTo(period("2026-10-01", "2026-12-31"));
    }

    @Test
    void monthsAreComparedWithAsManyMonthsBefore() {
        assertThat(period("2026-04-01", "2027-03-31").before()).isEqualTo(period("2025-04-01", "2026-03-31"));
        assertThat(period("2028-02-01", "2028-02-29").before()).isEqualTo(period("2028-01-01", "2028-01-31"));
        assertThat(period("2026-11-03", "2026-11-09").before()).isEqualTo(period("2026-10-27", "2026-11-02"));
    }

    @Test
    void whatIsNotOverIsComparedWithTheSamePart() {
        assertThat(period("2026-04-01", "2027-03-31").comparable(day("2026-11-23")))
                .isEqualTo(period("2025-04-01", "2025-11-23"));
        assertThat(period("2026-11-03", "2026-11-09").comparable(day("2026-11-04")))
                .isEqualTo(period("2026-10-27", "2026-10-28"));
        assertThat(period("2026-04-01", "2027-03-31").comparable(day("2028-01-01")))
                .isEqualTo(period("2025-04-01", "2026-03-31"));
        assertThat(period("2026-04-01", "2027-03-31").comparable(day("2026-01-01")))
                .as("what has not begun is compared with all of it")
                .isEqualTo(period("2025-04-01", "2026-03-31"));
    }

    @Test
    void aPeriodEndsAfterItBeginsAndIsNotTooLong() {
        assertThatThrownBy(() -> period("2026-04-02", "2026-04-01")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> period("2016-04-01", "2026-04-01")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> period("1900-04-01", "1900-04-02")).isInstanceOf(Invalid.class);
        assertThat(period("2016-04-01", "2026-03-31").isMonths()).isTrue();
    }

    private static ReportPeriod period(String from, String to) {
        return new ReportPeriod(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
