package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommonplaceTest
class PeopleTest {

    @Autowired
    private People people;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Callers callers;

    @Autowired
    private TestPeople some;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAdministratorMakesAnAccountThatCanSignIn() {
        String username = TestPeople.fresh("New.Person");
        people.create(some.administratorCaller(), new NewPerson(username, "New Person", TestPeople.PASSWORD));

        assertThat(signIns.check(username.toLowerCase(), TestPeople.PASSWORD))
                .hasValueSatisfying(account -> assertThat(account.username()).isEqualTo(username));
        assertThat(signIns.check(username, "something else")).isEmpty();
    }

    @Test
    void onlyAnAdministratorMakesAccounts() {
        NewPerson wanted = new NewPerson(TestPeople.fresh("x"), "X", null);

        assertThatThrownBy(() -> people.create(some.caller(), wanted)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.create(Caller.ANONYMOUS, wanted)).isInstanceOf(NotAllowed.class);
        Caller readOnly =
                callers.readOnly(some.administratorCaller().personId()).orElseThrow();
        assertThatThrownBy(() -> people.create(readOnly, wanted)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void usernamesAreUniqueIgnoringCase() {
        String username = some.someone().username();

        assertThatThrownBy(() -> people.introduce(new NewPerson(username.toUpperCase(), "Other", null), false))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("username"));
    }

    @Test
    void weakPasswordsAreRefused() {
        assertThatThrownBy(() -> people.introduce(new NewPerson(TestPeople.fresh("p"), "P", "short"), false))
                .isInstanceOf(Invalid.class);
        String username = TestPeople.fresh("samename");
        assertThatThrownBy(() -> people.introduce(new NewPerson(username, "P", username), false))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void passwordsThatAnybodyWouldTryAreRefusedWhoeverChoosesThem() {
        Caller caller = some.caller();
        for (String weak : List.of(
                "password",
                "P@ssw0rd",
                "password1!",
                "12345678",
                "87654321",
                "qwertyuiop",
                "QWERTY12",
                "Summer2026!",
                "aaaaaaaa",
                "abcabcabc",
                "asdfghjkl;",
                "letmein99",
                "liverpool1")) {
            assertThatThrownBy(() -> people.changePassword(caller, TestPeople.PASSWORD, weak))
                    .as(weak)
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Invalid.Problem::message)
                                    .containsExactly("people.password.well-known"));
        }
        String username = people.card(caller.personId()).orElseThrow().username();
        for (String named : List.of("Commonplace1", "commonplace-2026", username + "!", "x" + username)) {
            assertThatThrownBy(() -> people.changePassword(caller, TestPeople.PASSWORD, named))
                    .as(named)
                    .isInstanceOf(Invalid.class);
        }
        people.changePassword(caller, TestPeople.PASSWORD, "a commonplace teapot of rivers");
    }

    @Test
    void aDisabledPersonIsNobodyAtOnce() {
        PersonCard person = some.someone();
        Account signedIn = signIns.check(person.username(), TestPeople.PASSWORD).orElseThrow();
        assertThat(callers.current(signedIn)).isPresent();

        people.change(some.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(callers.current(signedIn)).isEmpty();
        assertThat(callers.of(person.id())).isEmpty();
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isEmpty();
    }

    @Test
    void enablingAPersonDoesNotReviveOldSessions() {
        PersonCard person = some.someone();
        Account before = signIns.check(person.username(), TestPeople.PASSWORD).orElseThrow();
        Caller administrator = some.administratorCaller();
        people.change(administrator, person.username(), AccountChange.disabled(true));
        people.change(administrator, person.username(), AccountChange.disabled(false));

        assertThat(callers.of(person.id())).isPresent();
        assertThat(callers.current(before)).isEmpty();
    }

    @Test
    void aChangedPasswordEndsWhatWasSignedInWithTheOldOne() {
        PersonCard person = some.someone();
        Account before = signIns.check(person.username(), TestPeople.PASSWORD).orElseThrow();

        people.changePassword(some.caller(person), TestPeople.PASSWORD, "another good password");

        assertThat(callers.current(before)).isEmpty();
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isEmpty();
        assertThat(signIns.check(person.username(), "another good password")).isPresent();
    }

    @Test
    void changingAPasswordNeedsThePresentOne() {
        Caller caller = some.caller();

        assertThatThrownBy(() -> people.changePassword(caller, "guess guess", "another good password"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void neitherAVisitorNorATokenThatOnlyReadsChangesAPassword() {
        Caller caller = some.caller();
        Caller reading = new Caller(caller.person(), caller.groups(), false, true);
        for (Caller refused : List.of(reading, Caller.ANONYMOUS)) {
            assertThatThrownBy(() -> people.changePassword(refused, TestPeople.PASSWORD, "another good password"))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void onlyAdministratorsSeeWholeAccounts() {
        PersonCard person = some.someone();

        assertThatThrownBy(() -> people.details(some.caller(person), person.username()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.details(Caller.ANONYMOUS, "nobody-of-this-name"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangeThatIsRolledBackChangesNoCaller() {
        PersonCard person = some.someone();
        Caller administrator = some.administratorCaller();
        transaction.executeWithoutResult(status -> {
            people.change(administrator, person.username(), AccountChange.administrator(true));
            callers.of(person.id());
            status.setRollbackOnly();
        });

        assertThat(callers.of(person.id()))
                .hasValueSatisfying(caller -> assertThat(caller.administrator()).isFalse());
    }

    @Test
    void roleChangesAreAudited() {
        PersonCard person = some.someone();
        people.change(some.administratorCaller(), person.username(), AccountChange.administrator(true));

        assertThat(database.sql("select count(*) from audit_entry where action = 'person.promoted' and detail = ?")
                        .param(person.username())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void namesOfManyComeInOneQuestion() {
        PersonCard one = some.someone("Mary Jane Seacole");
        PersonCard other = some.someone("Cher");

        assertThat(people.cards(List.of(one.id(), other.id(), -1L)))
                .hasSize(2)
                .containsEntry(one.id(), one)
                .containsEntry(other.id(), other);
        assertThat(one.initials()).isEqualTo("MS");
        assertThat(other.initials()).isEqualTo("C");
    }

    @Test
    void suggestionsAreForThoseSignedInAndFewAndLiteral() {
        some.someone("Zebedee Quux");
        for (int i = 0; i < 12; i++) {
            some.someone("Zanzibar Person");
        }

        assertThat(people.suggest(Caller.ANONYMOUS, "Zebedee")).isEmpty();
        Caller caller = some.caller();
        assertThat(people.suggest(caller, "zeb")).extracting(PersonCard::name).containsOnly("Zebedee Quux");
        assertThat(people.suggest(caller, "quux")).extracting(PersonCard::name).containsOnly("Zebedee Quux");
        assertThat(people.suggest(caller, "z")).isEmpty();
        assertThat(people.suggest(caller, "%%")).isEmpty();
        assertThat(people.suggest(caller, "zanz")).hasSize(10);
    }

    @Test
    void aPagePastTheEndIsEmptyAndSizesAreLimited() {
        Caller administrator = some.administratorCaller();

        assertThat(people.list(administrator, new Paging(1_000_000, 200)).items())
                .isEmpty();
        assertThat(people.list(administrator, new Paging(0, 1)).total()).isPositive();
        assertThatThrownBy(() -> new Paging(0, 1_000_000_000)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Paging(0, -1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Paging(-1, 10)).isInstanceOf(Invalid.class);
    }
}
