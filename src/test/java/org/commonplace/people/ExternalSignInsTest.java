package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.ExternalSignIns.Recognised;
import org.commonplace.people.ExternalSignIns.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class ExternalSignInsTest {

    private static final String ISSUER = "https://identity.example";
    private static final Terms KNOWN_ONLY = new Terms(false, Map.of());
    private static final Terms ALL = new Terms(true, Map.of());

    @Autowired
    private ExternalSignIns signIns;

    @Autowired
    private OwnAccount account;

    @Autowired
    private People people;

    @Autowired
    private SignIns passwords;

    @Autowired
    private TestPeople some;

    private String subject;
    private String email;

    @BeforeEach
    void someoneAtTheProvider() {
        subject = TestPeople.fresh("subject");
        email = subject + "@example.org";
    }

    @Test
    void aStrangerGetsNoAccountUnlessTheSettingsSaySo() {
        assertThat(signIns.welcome(recognised(subject, email), KNOWN_ONLY)).isEmpty();
        assertThat(people.find(subject)).isEmpty();

        Account made = signIns.welcome(recognised(subject, email), ALL).orElseThrow();

        assertThat(made.username()).isEqualTo(subject);
        assertThat(made.administrator()).isFalse();
        assertThat(passwords.check(subject, "")).isEmpty();
        assertThat(signIns.welcome(recognised("renamed", null), KNOWN_ONLY)).contains(made);
    }

    @Test
    void aUsernameThatIsTakenGetsANumber() {
        PersonCard present = some.someone();

        Optional<Account> made = signIns.welcome(recognised(present.username(), null), ALL);

        assertThat(made).hasValueSatisfying(account -> {
            assertThat(account.username()).isEqualTo(present.username() + "-2");
            assertThat(account.person()).isNotEqualTo(present.id());
        });
    }

    @Test
    void anAddressThatSomeoneTypedIntoTheirOwnProfileBringsThemNobodyElse() {
        PersonCard waiting = some.someone();
        account.change(
                some.caller(waiting),
                new Profile("Trap", email, null, null, null, null, AtWork.NOTHING),
                TestPeople.PASSWORD);

        assertThat(signIns.welcome(recognised(subject, email), KNOWN_ONLY)).isEmpty();
        assertThat(signIns.welcome(recognised(subject, email), ALL))
                .hasValueSatisfying(made -> assertThat(made.person()).isNotEqualTo(waiting.id()));
    }

    @Test
    void anAddressOfTwoAccountsMeansNeither() {
        introduce();
        introduce();

        assertThat(signIns.welcome(recognised(subject, email), KNOWN_ONLY)).isEmpty();
    }

    @Test
    void anAccountBelongsToOnePersonOfAProvider() {
        PersonCard present = introduce();
        assertThat(signIns.welcome(recognised(subject, email), KNOWN_ONLY))
                .hasValueSatisfying(found -> assertThat(found.person()).isEqualTo(present.id()));

        Recognised second = new Recognised(ISSUER, subject + "-2", "second", "Second", email, Set.of());
        assertThat(signIns.welcome(second, KNOWN_ONLY)).isEmpty();
    }

    private PersonCard introduce() {
        return people.introduce(
                new NewPerson(TestPeople.fresh("person"), "P", email, TestPeople.PASSWORD, null, null, null), false);
    }

    private Recognised recognised(String username, @Nullable String address) {
        return new Recognised(ISSUER, subject, username, "Some One", address, Set.of());
    }
}
