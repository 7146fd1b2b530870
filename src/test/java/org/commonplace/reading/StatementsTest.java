package org.commonplace.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Year;
import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.Visitor;
import org.commonplace.people.Caller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommonplaceTest
class StatementsTest {

    @Autowired
    Statements statements;

    @Autowired
    TestPeople people;

    @LocalServerPort
    int port;

    Caller administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = people.administratorCaller();
    }

    @AfterEach
    void asBefore() {
        statements.restore(administrator, Statement.PRIVACY);
    }

    @Test
    void bothAreThereForAnyoneFromTheFirstDayAndBeginNoSession() {
        for (String heading : List.of(
                "Accessibility statement for Commonplace",
                "Reporting accessibility problems with this website",
                "How accessible this website is",
                "Feedback and contact information",
                "Enforcement procedure",
                "Compliance status",
                "Preparation of this accessibility statement")) {
            assertThat(read(Statement.ACCESSIBILITY).body()).contains(heading);
        }
        HttpResponse<String> privacy = read(Statement.PRIVACY);
        assertThat(privacy.statusCode()).isEqualTo(200);
        assertThat(privacy.headers().firstValue("set-cookie")).isEmpty();
        assertThat(privacy.headers().firstValue("content-security-policy").orElse(""))
                .contains("script-src 'none'");
        assertThat(privacy.body()).doesNotContain("{organisation}", "<script");
        assertThat(new Visitor(port).get("/about/nothing").statusCode()).isIn(302, 404);
    }

    @Test
    void anOwnTextStandsInItsPlaceWithItsGapsFilled() {
        statements.write(
                administrator, Statement.PRIVACY, "# Ours\n\nAt {address} and {no-such-thing}, **{product}**.");
        assertThat(read(Statement.PRIVACY).body())
                .contains("Ours", "<strong>Commonplace</strong>", "{no-such-thing}", "http://localhost");
        assertThat(statements.text(administrator, Statement.PRIVACY).own()).isTrue();
        statements.restore(administrator, Statement.PRIVACY);
        assertThat(read(Statement.PRIVACY).body()).doesNotContain("Ours").contains("What we keep about you");
    }

    @Test
    void whatNobodyHasCompletedSaysSoAndNoDateIsMadeUp() {
        String template = read(Statement.ACCESSIBILITY).body();
        assertThat(template).contains("This statement is not finished", "Prepared on (not yet entered)");
        assertThat(template).doesNotContain(Integer.toString(Year.now().getValue()));
        assertThat(statements.areFinished(administrator)).isFalse();
        statements.write(administrator, Statement.PRIVACY, "# Ours\n\nWritten on {date}.");
        assertThat(read(Statement.PRIVACY).body())
                .doesNotContain("This statement is not finished")
                .contains("Written on ", Integer.toString(Year.now().getValue()));
        statements.write(administrator, Statement.PRIVACY, "# Ours\n\nAsk {data-protection}.");
        assertThat(read(Statement.PRIVACY).body()).contains("This statement is not finished");
    }

    @Test
    void aTextRunsNothing() {
        statements.write(
                administrator,
                Statement.PRIVACY,
                "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>");
        assertThat(read(Statement.PRIVACY).body()).doesNotContain("<script", "href=\"javascript:", "onerror=\"");
    }

    @Test
    void nothingAtAllIsNoStatement() {
        assertThatThrownBy(() -> statements.write(administrator, Statement.PRIVACY, "  "))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void writingIsForAdministratorsAlone() {
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> statements.text(other, Statement.PRIVACY)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> statements.write(other, Statement.PRIVACY, "Mine"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> statements.restore(other, Statement.PRIVACY))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> statements.areFinished(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> statements.placeholders(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> statements.preview(other, "Mine")).isInstanceOf(NotAllowed.class);
        }
    }

    private HttpResponse<String> read(Statement statement) {
        return new Visitor(port).get(statement.url());
    }
}
