package org.commonplace.people;

import java.util.Optional;
import org.commonplace.shared.ContentRef;

/** What a feature knows about who may do what with its content; asked only by {@link AccessPolicy}. */
public interface AccessRules {

    /** The {@link ContentRef#kind()} these rules answer for. */
    String kind();

    /**
     * The caller's role for this content; empty when it does not exist or the caller may not see it. Give
     * administrators some role for whatever exists: the policy makes it {@link Role#CURATE}.
     */
    Optional<Role> roleOf(Caller caller, ContentRef content);

    /** The most that anyone may do with it now, administrators too: less than {@link Role#CURATE} for what is only kept to be read. */
    default Role most(ContentRef content) {
        return Role.CURATE;
    }
}
