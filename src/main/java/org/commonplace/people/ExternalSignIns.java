package org.commonplace.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in people whom an OpenID provider has recognised. */
@Service
public class ExternalSignIns {

    private static final int LONGEST_USERNAME = 58;

    private final PersonRepository people;
    private final Groups groups;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExternalSignIns(
            PersonRepository people,
            Groups groups,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.groups = groups;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a provider says of someone.
     *
     * @param subject names the person to the issuer, for ever
     * @param email only if the provider has checked it
     * @param groups as the provider calls them
     */
    public record Recognised(
            String issuer,
            String subject,
            String username,
            String name,
            @Nullable String email,
            Set<String> groups) {}

    /**
     * What to do with people and groups of the provider.
     *
     * @param provision whether people without an account get one
     * @param groups names of our groups by what the provider calls them
     */
    public record Terms(boolean provision, Map<String, String> groups) {}

    /**
     * The account of someone a provider recognised, who is then in just those of the mapped groups that it says. The
     * first time, it is the one account to which an administrator gave this email address; without one it is made, if
     * the terms say so.
     *
     * @return nothing for someone who has no account and gets none, and for someone disabled
     */
    @Transactional
    public Optional<Account> welcome(Recognised who, Terms terms) {
        Optional<Person> person = known(who)
                .or(() -> invited(who).map(found -> link(found, who, "person.linked")))
                .or(() ->
                        terms.provision() ? Optional.of(link(make(who), who, "person.provisioned")) : Optional.empty());
        if (person.isEmpty() || person.get().disabled()) {
            events.publishEvent(
                    new Audited(null, "signin.failed", null, cut(who.username()) + " from " + who.issuer()));
            return Optional.empty();
        }
        groups.follow(person.get().id(), terms.groups(), who.groups());
        return person.map(Person::account);
    }

    private Optional<Person> known(Recognised who) {
        return database.sql("select person_id from external_identity where issuer = ? and subject = ?")
                .params(who.issuer(), who.subject())
                .query(Long.class)
                .optional()
                .flatMap(people::findById);
    }

    private Optional<Person> invited(Recognised who) {
        String email = who.email();
        if (email == null) {
            return Optional.empty();
        }
        List<Person> found = people.findByEmailOrderById(email, Limit.of(2));
        return found.size() == 1 && found.getFirst().isEmailGiven() && !isLinked(found.getFirst(), who.issuer())
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private boolean isLinked(Person person, String issuer) {
        return database.sql("select count(*) from external_identity where person_id = ? and issuer = ?")
                        .params(person.id(), issuer)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Person link(Person person, Recognised who, String action) {
        database.sql("insert into external_identity (issuer, subject, person_id, linked_at) values (?, ?, ?, ?)")
                .params(who.issuer(), who.subject(), person.id(), Utc.column(clock.instant()))
                .update();
        events.publishEvent(new Audited(
                person.id(), action, new ContentRef("person", person.id()), person.username() + " at " + who.issuer()));
        return person;
    }

    private Person make(Recognised who) {
        Person person = new Person(freeUsername(who), shortened(who.name()), clock.instant());
        try {
            person.reachableAt(who.email());
        } catch (Invalid notOneThatWeTake) {
            person.reachableAt(null);
        }
        return people.saveAndFlush(person);
    }

    /** The provider's name for someone as far as it can be a username here, with a number where it is taken. */
    private String freeUsername(Recognised who) {
        String wanted = who.username()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._@+-]+", "-")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        String base = wanted.isEmpty() ? "person" : wanted.substring(0, Math.min(LONGEST_USERNAME, wanted.length()));
        String start = base.replaceAll("[^a-z0-9]+$", "");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? start : start + "-" + n)
                .filter(free -> people.findByUsername(free).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String name) {
        return name.length() <= Person.MAX_NAME ? name : name.substring(0, Person.MAX_NAME);
    }

    private static String cut(String username) {
        return username.length() <= LONGEST_USERNAME ? username : username.substring(0, LONGEST_USERNAME);
    }
}
