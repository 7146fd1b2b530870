package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.AtOnce;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.TestPost;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class InvitationsTest {

    private static final String PASSWORD = "three words together";

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Callers callers;

    @Autowired
    private TestPeople some;

    @Autowired
    private TestPost post;

    @Autowired
    private JdbcClient database;

    @Value("${commonplace.url}")
    private String url;

    private Caller administrator;
    private String username;
    private String email;

    @BeforeEach
    void someoneNew() {
        administrator = some.administratorCaller();
        username = TestPeople.fresh("nurse");
        email = username + "@example.org";
    }

    @Test
    void aLetterWhoseLinkWasUsedOrReplacedIsWithdrawn() {
        invite();
        invitations.sendAgain(administrator, username);
        assertThat(states()).containsExactly("WITHDRAWN", "WAITING");
        invitations.accept(post.secret(email, "invitation"), "Nina Nurse", PASSWORD);
        assertThat(states()).containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void theLinkIsShownToAdministratorsWhileItIsUnused() {
        invite();
        String link = invitations.link(administrator, username).orElseThrow();
        assertThat(link).isEqualTo(url + "/invitation/" + post.secret(email, "invitation"));
        assertThat(database.sql("select sealed from account_link where person_id = ?")
                        .param(people.find(username).orElseThrow().id())
                        .query(String.class)
                        .single())
                .doesNotContain(post.secret(email, "invitation"));
        Caller other = some.caller();
        assertThatThrownBy(() -> invitations.link(other, username)).isInstanceOf(NotAllowed.class);
        invitations.accept(post.secret(email, "invitation"), "Nina Nurse", PASSWORD);
        assertThat(invitations.link(administrator, username)).isEmpty();
    }

    private List<String> states() {
        return database.sql("select state from letter where recipient = ? order by id")
                .param(email)
                .query(String.class)
                .list();
    }

    @Test
    void aPersonChoosesNameAndPasswordAndIsInTheGroupsTheyWereInvitedInto() {
        GroupCard group = some.group();
        invite(group.id());

        assertThat(post.to(email)).singleElement().asString().contains("\n" + url + "/invitation/");
        String secret = post.secret(email, "invitation");
        assertThat(invitations.find(secret))
                .hasValueSatisfying(invited -> assertThat(invited.username()).isEqualTo(username));
        assertThat(invitations.accept(secret, "Nina Nurse", PASSWORD)).isEqualTo(username);

        Account account = signIns.check(username, PASSWORD).orElseThrow();
        assertThat(people.card(account.person()))
                .hasValueSatisfying(card -> assertThat(card.name()).isEqualTo("Nina Nurse"));
        assertThat(callers.of(account.person()).orElseThrow().groups()).contains(group.id());
        assertThat(account.administrator()).isFalse();
    }

    @Test
    void fiftyUsesOfOneInvitationLetOneIn() throws Exception {
        invite();
        String secret = post.secret(email, "invitation");

        assertThat(AtOnce.managed(50, NotFound.class, () -> invitations.accept(secret, "Nina", PASSWORD)))
                .isOne();
        assertThat(invitations.find(secret)).isEmpty();
    }

    @Test
    void anInvitationIsGoodForAWeek() {
        invite();
        String secret = post.secret(email, "invitation");
        database.sql("update account_link set expires_at = utc_timestamp(6) - interval 1 second where digest = ?")
                .param(Secret.digest(secret))
                .update();

        assertThat(invitations.find(secret)).isEmpty();
        assertThatThrownBy(() -> invitations.accept(secret, "Nina", PASSWORD)).isInstanceOf(NotFound.class);
        assertThat(signIns.check(username, PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheInvitationGood() {
        invite();
        String secret = post.secret(email, "invitation");

        assertThatThrownBy(() -> invitations.accept(secret, "Nina", "short")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> invitations.accept(secret, " ", PASSWORD)).isInstanceOf(Invalid.class);
        assertThat(invitations.accept(secret, "Nina", PASSWORD)).isEqualTo(username);
    }

    @Test
    void sendingAgainEndsTheLinkBefore() {
        invite();
        String first = post.secret(email, "invitation");
        invitations.sendAgain(administrator, username);

        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(post.secret(email, "invitation"))).isPresent();
        assertThat(invitations.openUntil(administrator, username)).isPresent();
    }

    @Test
    void whoIsDisabledOrHereAlreadyIsNotInvitedAgain() {
        invite();
        String secret = post.secret(email, "invitation");
        people.change(administrator, username, AccountChange.disabled(true));

        assertThat(invitations.find(secret)).isEmpty();
        assertThatThrownBy(() -> invitations.sendAgain(administrator, username)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        invitations.sendAgain(administrator, some.someone().username()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aPasswordSlippedIntoAnInvitationIsNotTaken() {
        invitations.invite(
                administrator, new NewPerson(username, "Nina", email, PASSWORD, null, null, null), List.of());

        assertThat(signIns.check(username, PASSWORD)).isEmpty();
    }

    @Test
    void anInvitationNeedsSomewhereToGo() {
        assertThatThrownBy(() -> invitations.invite(administrator, new NewPerson(username, "Nina", null), List.of()))
                .isInstanceOf(Invalid.class);
        assertThat(people.find(username)).isEmpty();
    }

    @Test
    void onlyAdministratorsInvite() {
        invite();
        Caller readOnly = callers.readOnly(administrator.personId()).orElseThrow();
        NewPerson wanted = new NewPerson(TestPeople.fresh("x"), "X", "x@example.org", null, null, null, null);
        for (Caller refused : List.of(some.caller(), Caller.ANONYMOUS, readOnly)) {
            assertThatThrownBy(() -> invitations.invite(refused, wanted, List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitations.sendAgain(refused, username)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitations.openUntil(refused, username)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void theDatabaseHoldsNoSecretThatLetsAnyoneIn() {
        invite();
        String secret = post.secret(email, "invitation");

        assertThat(database.sql("select count(*) from account_link where instr(digest, ?) > 0")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void invite(Long... groups) {
        NewPerson wanted = new NewPerson(username, "N. Nurse", email, null, null, null, null);
        invitations.invite(administrator, wanted, List.of(groups));
    }
}
