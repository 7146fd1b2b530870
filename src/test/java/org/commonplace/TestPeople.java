package org.commonplace;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Scope;
import org.commonplace.people.Tokens;
import org.springframework.stereotype.Component;

/** Makes people, groups and tokens for a test, each under a name no other test uses. */
@Component
public class TestPeople {

    /** The password of everyone made here. */
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final Groups groups;
    private final Tokens tokens;
    private final Callers callers;

    TestPeople(People people, Groups groups, Tokens tokens, Callers callers) {
        this.people = people;
        this.groups = groups;
        this.tokens = tokens;
        this.callers = callers;
    }

    /** A name nobody has, beginning with the one given. */
    public static String fresh(String name) {
        return name + "-" + COUNT.incrementAndGet() + Long.toString(System.nanoTime() % 46_656, 36);
    }

    public PersonCard someone() {
        return someone("Sam Person");
    }

    public PersonCard someone(String name) {
        return people.introduce(new NewPerson(fresh("person"), name, PASSWORD), false);
    }

    public PersonCard administrator() {
        return people.introduce(new NewPerson(fresh("admin"), "Ada Ministrator", PASSWORD), true);
    }

    public GroupCard group(PersonCard... members) {
        Caller administrator = caller(administrator());
        GroupCard group = groups.create(administrator, fresh("group"));
        groups.replaceMembers(
                administrator,
                group.name(),
                Arrays.stream(members).map(PersonCard::username).toList());
        return group;
    }

    public Caller caller(PersonCard person) {
        return callers.of(person.id()).orElseThrow();
    }

    /** A caller for someone new. */
    public Caller caller() {
        return caller(someone());
    }

    /** A caller for a new administrator. */
    public Caller administratorCaller() {
        return caller(administrator());
    }

    /** A bearer token of this person; with no scope named, for everything. */
    public String token(PersonCard person, Scope... scopes) {
        return tokens.issue(caller(person), "test", null, Set.of(scopes)).token();
    }
}
