package org.commonplace.discussion.ui;

import java.util.Optional;
import org.commonplace.people.Role;

/** What the reader is offered; whatever is chosen, the services ask again. */
record Rights(boolean comments, boolean edits, boolean curates) {

    static Rights of(Optional<Role> role) {
        return new Rights(covers(role, Role.COMMENT), covers(role, Role.EDIT), covers(role, Role.CURATE));
    }

    private static boolean covers(Optional<Role> role, Role needed) {
        return role.filter(found -> found.covers(needed)).isPresent();
    }
}
