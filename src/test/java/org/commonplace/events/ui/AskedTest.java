package org.commonplace.events.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void anAddressThatSaysNothingShowsThisMonth() {
        Asked asked = Asked.of(QueryParameters.empty(), TODAY);
        assertThat(asked.period()).isEqualTo(Period.MONTH);
        assertThat(asked.day()).isEqualTo(TODAY);
        assertThat(asked.isFiltered()).isFalse();
        assertThat(asked.query(TODAY).getParameters()).isEmpty();
    }

    @Test
    void everythingAskedForComesBackFromItsOwnAddress() {
        Asked asked = new Asked(
                Period.WEEK,
                LocalDate.of(2027, 3, 28),
                Set.of("clinical-skills", "library"),
                Set.of("x & y"),
                Set.of("03"),
                "Skills lab",
                true);
        QueryParameters address = QueryParameters.fromString(asked.query(TODAY).getQueryString());
        assertThat(Asked.of(address, TODAY)).isEqualTo(asked);
    }

    @Test
    void whatNobodyCanReadIsLeftOut() {
        Asked asked = Asked.of(QueryParameters.fromString("view=century&date=9999-99-99&calendar="), TODAY);
        assertThat(asked).isEqualTo(Asked.of(QueryParameters.empty(), TODAY));
        assertThat(Asked.of(QueryParameters.fromString("date=2900-01-01"), TODAY)
                        .day())
                .isEqualTo(TODAY);
    }

    @Test
    void periodsFollowEachOther() {
        LocalDate lastOfJanuary = LocalDate.of(2027, 1, 31);
        assertThat(Period.MONTH.next(lastOfJanuary)).isEqualTo("2027-02-01");
        assertThat(Period.MONTH.previous(lastOfJanuary)).isEqualTo("2026-12-01");
        assertThat(Period.WEEK.first(lastOfJanuary)).isEqualTo("2027-01-25");
        assertThat(Period.WEEK.last(lastOfJanuary)).isEqualTo("2027-01-31");
        assertThat(Period.DAY.next(lastOfJanuary)).isEqualTo("2027-02-01");
        assertThat(Period.YEAR.last(lastOfJanuary)).isEqualTo("2027-12-31");
    }

    @Test
    void periodsAreCalledAsPeopleCallThem() {
        assertThat(Period.MONTH.title(TODAY)).isEqualTo("November 2026");
        assertThat(Period.WEEK.title(TODAY)).isEqualTo("23 – 29 November 2026");
        assertThat(Period.WEEK.title(LocalDate.of(2026, 12, 30))).isEqualTo("28 December 2026 – 3 January 2027");
        assertThat(Period.DAY.title(TODAY)).isEqualTo("Monday 23 November 2026");
        assertThat(Period.YEAR.title(TODAY)).isEqualTo("2026");
    }

    @Test
    void theToneOfAColourNobodyCouldReadIsDarker() {
        assertThat(Tone.of("#ffff00").words()).doesNotContain("#ffff00,");
        assertThat(Tone.of("#0b5563").words()).startsWith("light-dark(#0b5563,");
        assertThat(Tone.of("")).isEqualTo(Tone.of("#0b5563"));
    }
}
