package org.commonplace.people;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks who someone says they are. */
@Service
public class SignIns {

    private final PersonRepository people;
    private final Passwords passwords;

    SignIns(PersonRepository people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /**
     * The account of this name and password. An unknown name, a disabled account and a wrong password all take the
     * same work and give the same answer.
     *
     * @throws org.commonplace.shared.Throttled when too many passwords are being checked at this moment
     */
    public Optional<Account> check(String username, String password) {
        Optional<Person> person = people.findByUsername(username).filter(found -> !found.disabled());
        String hash = person.map(Person::passwordHash).orElse(null);
        return passwords.matches(password, hash) ? person.map(Person::account) : Optional.empty();
    }
}
