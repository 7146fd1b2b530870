package org.commonplace.operations.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.operations.start.FirstSteps.Standing;
import org.commonplace.operations.start.FirstSteps.State;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.NotAllowed;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class FirstStepsTest {

    @Autowired
    FirstSteps steps;

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    JdbcClient database;

    Caller administrator;

    @BeforeEach
    @AfterEach
    void begin() {
        database.sql("DELETE FROM first_step").update();
        administrator = people.administratorCaller();
    }

    @Test
    void whatIsThereIsDoneAndWhatIsLeftOutStaysSo() {
        wiki.space(Visibility.PRIVATE);
        assertThat(state(FirstStep.SPACE)).isEqualTo(State.DONE);
        assertThat(state(FirstStep.INVITE)).isEqualTo(State.DONE);
        assertThat(state(FirstStep.NAME)).isEqualTo(State.TO_DO);
        assertThat(steps.isOffered(administrator)).isTrue();

        steps.skip(administrator, FirstStep.NAME);
        steps.skip(administrator, FirstStep.NAME);
        assertThat(state(FirstStep.NAME)).isEqualTo(State.SKIPPED);
        steps.takeUp(administrator, FirstStep.NAME);
        assertThat(state(FirstStep.NAME)).isEqualTo(State.TO_DO);
        assertThat(audited()).containsExactly("first-steps.skipped", "first-steps.resumed");
    }

    @Test
    void whenAllAreDoneOrLeftOutNobodyIsReminded() {
        for (FirstStep step : FirstStep.values()) {
            steps.skip(administrator, step);
        }
        assertThat(steps.isOffered(administrator)).isFalse();
    }

    @Test
    void whoWantsNoneOfItIsNotRemindedAgain() {
        steps.dismiss(administrator);
        assertThat(steps.isOffered(administrator)).isFalse();
        assertThat(state(FirstStep.NAME)).as("and can still go on").isEqualTo(State.TO_DO);
    }

    @Test
    void theStepsAreForAdministratorsAlone() {
        for (Caller other : List.of(people.caller(), Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> steps.all(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> steps.isOffered(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> steps.firstSpace(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> steps.skip(other, FirstStep.NAME)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> steps.takeUp(other, FirstStep.NAME)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> steps.dismiss(other)).isInstanceOf(NotAllowed.class);
        }
    }

    private State state(FirstStep step) {
        return steps.all(administrator).stream()
                .filter(standing -> standing.step() == step)
                .map(Standing::state)
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() {
        return database.sql("SELECT action FROM audit_entry WHERE person_id = ? ORDER BY id")
                .param(administrator.person())
                .query(String.class)
                .list();
    }
}
