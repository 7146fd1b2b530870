package org.commonplace.wiki;

import java.time.Clock;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spaces that are kept and no longer worked on: whoever could read them still can, at the same addresses, and nothing in them changes
 * for anybody. Searches leave them out unless they are asked for.
 */
@Service
@TriedAgain
public class ArchivedSpaces {

    private final Spaces spaces;
    private final SpaceRepository rows;
    private final SpaceDirectory directory;
    private final AccessPolicy access;
    private final Clock clock;

    ArchivedSpaces(Spaces spaces, SpaceRepository rows, SpaceDirectory directory, AccessPolicy access, Clock clock) {
        this.spaces = spaces;
        this.rows = rows;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Archives a space; only for those who curate it.
     *
     * @throws Invalid when it is archived already
     */
    @Transactional
    public SpaceDetails archive(Caller caller, String key) {
        SpaceDetails space = spaces.get(caller, key);
        if (space.isArchived()) {
            throw new Invalid("archived", "wiki.space.archived.already");
        }
        access.require(caller, Role.CURATE, Spaces.ref(space.id()));
        Space row = locked(space);
        row.archive(clock.instant());
        rows.saveAndFlush(row);
        spaces.changed(caller, space.id(), "space.archived", "");
        return spaces.get(caller, key);
    }

    /** Whether the caller may have this archived space worked on again: those who would curate it then. */
    public boolean mayBringBack(Caller caller, long space) {
        return !caller.readOnly()
                && access.may(caller, Role.VIEW, Spaces.ref(space))
                && directory
                        .find(space)
                        .filter(SpaceRights::isArchived)
                        .flatMap(found -> found.whileOpen(caller))
                        .filter(role -> role.covers(Role.CURATE))
                        .isPresent();
    }

    /**
     * Has a space worked on again, with the roles that people had.
     *
     * @throws NotAllowed when it is not archived, or the caller did not curate it
     */
    @Transactional
    public SpaceDetails bringBack(Caller caller, String key) {
        SpaceDetails space = spaces.get(caller, key);
        if (!mayBringBack(caller, space.id())) {
            throw new NotAllowed("Needs somebody who curated " + Spaces.ref(space.id()));
        }
        Space row = locked(space);
        row.bringBack();
        rows.saveAndFlush(row);
        spaces.changed(caller, space.id(), "space.unarchived", "");
        return spaces.get(caller, key);
    }

    private Space locked(SpaceDetails space) {
        return rows.lock(space.id()).orElseThrow(() -> new NotFound(Spaces.ref(space.id())));
    }
}
