package org.commonplace.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Decides who may do what. Every surface that returns or changes content asks here. */
@Service
public class AccessPolicy {

    private final SingletonSupplier<Map<String, AccessRules>> rules;

    /** The rules are asked for late, because the features that bring them need this policy themselves. */
    AccessPolicy(ObjectProvider<AccessRules> rules) {
        this.rules = SingletonSupplier.of(
                () -> rules.stream().collect(toUnmodifiableMap(AccessRules::kind, Function.identity())));
    }

    /**
     * The caller's role for this content; empty when there is nothing the caller may see. An administrator curates
     * everything that exists and is not archived; with a token that only reads, nobody does more than view.
     */
    public Optional<Role> roleOf(Caller caller, ContentRef content) {
        AccessRules answer = rulesFor(content);
        return answer.roleOf(caller, content)
                .map(role -> limited(caller, role))
                .map(role -> role == Role.VIEW ? role : lesser(role, answer.most(content)));
    }

    /** The most that anyone may do with this content now, whatever their role. */
    public Role most(ContentRef content) {
        return rulesFor(content).most(content);
    }

    private AccessRules rulesFor(ContentRef content) {
        AccessRules answer = rules.obtain().get(content.kind());
        if (answer == null) {
            throw new IllegalArgumentException("Nobody answers for " + content.kind());
        }
        return answer;
    }

    private static Role lesser(Role one, Role other) {
        return one.covers(other) ? other : one;
    }

    public boolean may(Caller caller, Role needed, ContentRef content) {
        return roleOf(caller, content).filter(role -> role.covers(needed)).isPresent();
    }

    /**
     * Lets the caller pass or stops them.
     *
     * @throws NotFound when the caller may not even see the content
     * @throws NotAllowed when the caller may see it, but lacks the role
     */
    public void require(Caller caller, Role needed, ContentRef content) {
        Role role = roleOf(caller, content).orElseThrow(() -> new NotFound(content));
        if (!role.covers(needed)) {
            throw new NotAllowed("Needs the role " + needed + " for " + content);
        }
    }

    /**
     * Stops everyone but administrators, and them too with a token that only reads.
     *
     * @throws NotAllowed when stopped
     */
    public void requireAdministrator(Caller caller) {
        if (!caller.administrator() || caller.readOnly()) {
            throw new NotAllowed("Needs an administrator");
        }
    }

    /**
     * Stops visitors, and tokens that only read.
     *
     * @throws NotAllowed when stopped
     */
    public void requireWriting(Caller caller) {
        if (!caller.isSignedIn() || caller.readOnly()) {
            throw new NotAllowed("Needs someone signed in who may write");
        }
    }

    /**
     * Stops visitors.
     *
     * @throws NotAllowed when stopped
     */
    public void requireSignedIn(Caller caller) {
        if (!caller.isSignedIn()) {
            throw new NotAllowed("Needs someone signed in");
        }
    }

    /** Whether the caller may be told who the people here are: everyone who has signed in, and no visitor. */
    public boolean mayKnowPeople(Caller caller) {
        return caller.isSignedIn();
    }

    /**
     * What a role that the rules gave lets this caller do: with a token that only reads, nobody does more than view. For features that
     * ask their own rules about many things at once; about one thing ask {@link #roleOf}.
     */
    public static Role limited(Caller caller, Role role) {
        if (caller.readOnly()) {
            return Role.VIEW;
        }
        return caller.administrator() ? Role.CURATE : role;
    }
}
