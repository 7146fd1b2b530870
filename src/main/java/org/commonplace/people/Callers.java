package org.commonplace.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.commonplace.shared.AfterCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns a person into a {@link Caller}, with the groups and rights the person has now. */
@Service
public class Callers {

    /** How long another node may go on with what it knew. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final Cache<Long, Standing> standings;
    private final PersonRepository people;
    private final PersonGroupRepository groups;

    @Autowired
    Callers(PersonRepository people, PersonGroupRepository groups) {
        this(people, groups, Ticker.systemTicker());
    }

    Callers(PersonRepository people, PersonGroupRepository groups, Ticker time) {
        this.people = people;
        this.groups = groups;
        this.standings = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(LONGEST_DELAY)
                .ticker(time)
                .build();
    }

    /** The person as a caller who may do all the person may; empty when unknown or disabled. */
    public Optional<Caller> of(long person) {
        return active(person).map(standing -> standing.caller(false));
    }

    /** As {@link #of(long)}, but only to read. */
    public Optional<Caller> readOnly(long person) {
        return active(person).map(standing -> standing.caller(true));
    }

    /**
     * The account as it is now; empty when what was signed in with has ended, because the account was disabled or its
     * password changed.
     */
    public Optional<Account> current(Account signedIn) {
        return active(signedIn.person())
                .map(Standing::account)
                .filter(now -> now.credentials() == signedIn.credentials());
    }

    /** Whether this is the person's username, ignoring case. */
    boolean isCalled(long person, String username) {
        return active(person)
                .filter(standing -> standing.account().username().equalsIgnoreCase(username))
                .isPresent();
    }

    /** Looks again from the moment the transaction at hand is committed. */
    void changed(long person) {
        AfterCommit.run(() -> standings.invalidate(person));
    }

    void changed(Set<Long> changed) {
        AfterCommit.run(() -> standings.invalidateAll(changed));
    }

    private Optional<Standing> active(long person) {
        return Optional.ofNullable(standing(person)).filter(standing -> !standing.disabled());
    }

    private @Nullable Standing standing(long person) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return standings.get(person, this::read);
        }
        // What a transaction sees may be rolled back, so it is not kept for others.
        Standing known = standings.getIfPresent(person);
        return known == null ? read(person) : known;
    }

    private @Nullable Standing read(long person) {
        return people.findById(person).map(this::standing).orElse(null);
    }

    private Standing standing(Person person) {
        Set<Long> all = new HashSet<>(groups.idsOf(person.id()));
        all.add(Groups.STAFF);
        return new Standing(person.account(), person.disabled(), Set.copyOf(all));
    }
}
