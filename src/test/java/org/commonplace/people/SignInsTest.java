package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@CommonplaceTest
class SignInsTest {

    @Autowired
    private PersonRepository repository;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private People people;

    @Autowired
    private TestPeople some;

    private final AtomicInteger compared = new AtomicInteger();
    private SignIns signIns;

    @BeforeEach
    void countTheWork() {
        signIns = new SignIns(
                repository, new Passwords(new CountingEncoder(), () -> 8, new GuessablePasswords(() -> "")));
    }

    @Test
    void anUnknownNameTakesTheSameWorkAsAKnownOne() {
        String known = some.someone().username();

        assertThat(workFor(known, "wrong password")).isOne();
        assertThat(workFor(TestPeople.fresh("unknown"), "wrong password")).isOne();
        assertThat(workFor("", "")).isOne();
    }

    @Test
    void aDisabledAccountTakesTheSameWorkAndTheSameAnswer() {
        PersonCard person = some.someone();
        people.change(some.administratorCaller(), person.username(), AccountChange.disabled(true));

        assertThat(workFor(person.username(), TestPeople.PASSWORD)).isOne();
        assertThat(signIns.check(person.username(), TestPeople.PASSWORD)).isEmpty();
    }

    @Test
    void anAccountWithoutAPasswordLetsNobodyIn() {
        PersonCard person = people.introduce(new NewPerson(TestPeople.fresh("nopass"), "No Password", null), false);

        assertThat(workFor(person.username(), "")).isOne();
        assertThat(signIns.check(person.username(), "a password that nobody has"))
                .isEmpty();
    }

    @Test
    void passwordsAreKeptAsArgon2() {
        PersonCard person = some.someone();

        assertThat(repository.findById(person.id()).orElseThrow().passwordHash())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private int workFor(String username, String password) {
        compared.set(0);
        signIns.check(username, password);
        return compared.get();
    }

    private final class CountingEncoder implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }
}
