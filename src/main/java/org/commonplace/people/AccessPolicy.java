package org.commonplace.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.springframework.stereotype.Service;

/** Decides who may do what. Every surface that returns or changes content asks here. */
@Service
public class AccessPolicy {

    private final Map<String, AccessRules> rules;

    AccessPolicy(List<AccessRules> rules) {
        this.rules = rules.stream().collect(toUnmodifiableMap(AccessRules::kind, Function.identity()));
    }

    /** The caller's role for this content; empty when there is nothing the caller may see. */
    public Optional<Role> roleOf(Caller caller, ContentRef content) {
        AccessRules answer = rules.get(content.kind());
        if (answer == null) {
            throw new IllegalArgumentException("Nobody answers for " + content.kind());
        }
        return answer.roleOf(caller, content).map(role -> caller.readOnly() ? Role.VIEW : role);
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
}
