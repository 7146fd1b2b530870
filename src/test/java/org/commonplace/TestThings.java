package org.commonplace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Content of a kind of its own, for tests of what any content can have; each thing says who may do what with it. */
@Component
public class TestThings implements AccessRules {

    private static final long EVERYONE = 0;

    private final AtomicLong last = new AtomicLong();
    private final Map<ContentRef, Map<Long, Role>> roles = new ConcurrentHashMap<>();

    /** A new thing that nobody but administrators may see. */
    public ContentRef make() {
        return new ContentRef(kind(), last.incrementAndGet());
    }

    /** Gives a person a role for a thing. */
    public void allow(ContentRef thing, Caller caller, Role role) {
        given(thing).put(caller.personId(), role);
    }

    /** Lets anyone see a thing. */
    public void publish(ContentRef thing) {
        given(thing).put(EVERYONE, Role.VIEW);
    }

    /** Takes away whatever anyone might do with a thing. */
    public void close(ContentRef thing) {
        given(thing).clear();
    }

    private Map<Long, Role> given(ContentRef thing) {
        return roles.computeIfAbsent(thing, made -> new ConcurrentHashMap<>());
    }

    @Override
    public String kind() {
        return "testthing";
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef thing) {
        Map<Long, Role> given = roles.getOrDefault(thing, Map.of());
        if (caller.administrator()) {
            return Optional.of(Role.CURATE);
        }
        Role own = caller.isSignedIn() ? given.get(caller.personId()) : null;
        return Optional.ofNullable(own == null ? given.get(EVERYONE) : own);
    }
}
