package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test begins in an installation without an administrator, which its rollback undoes. */
@CommonplaceTest
@Transactional
class FirstAdministratorTest {

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobodyAdministers() {
        database.sql("update person set administrator = false").update();
        database.sql("delete from person where username = 'admin'").update();
    }

    @Test
    void theInvitedVisitorChoosesThePasswordOnce() {
        String secret = first.invite().orElseThrow();
        assertThat(first.isInvited(secret)).isTrue();

        first.accept(secret, TestPeople.PASSWORD);

        assertThat(signIns.check("admin", TestPeople.PASSWORD))
                .hasValueSatisfying(
                        account -> assertThat(account.administrator()).isTrue());
        assertThat(first.isInvited(secret)).isFalse();
        assertThatThrownBy(() -> first.accept(secret, "another password")).isInstanceOf(NotFound.class);
        assertThat(first.invite()).isEmpty();
    }

    @Test
    void thePasswordOfTheEnvironmentCountsOnTheFirstStartOnly() {
        assertThat(first.create(TestPeople.PASSWORD)).isTrue();
        assertThat(first.create("a later password")).isFalse();

        assertThat(signIns.check("admin", "a later password")).isEmpty();
        assertThat(signIns.check("admin", TestPeople.PASSWORD)).isPresent();
    }

    @Test
    void everyLinkIsDeadOnceThereIsAnAdministrator() {
        String one = first.invite().orElseThrow();
        String other = first.invite().orElseThrow();
        first.accept(one, TestPeople.PASSWORD);

        assertThat(first.isInvited(other)).isFalse();
        assertThatThrownBy(() -> first.accept(other, TestPeople.PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void noPasswordIsShipped() {
        for (String guess : new String[] {"admin", "password", "commonplace", "changeme", ""}) {
            assertThat(signIns.check("admin", guess)).isEmpty();
            assertThatThrownBy(() -> first.accept("guess", guess)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> first.create("admin")).isInstanceOf(Invalid.class);
    }
}
