package org.commonplace.people;

import java.util.List;

/** What a group may do somewhere. Each feature in which groups are given rights brings one, so that a group can go. */
public interface GroupRights {

    /**
     * What goes with a group.
     *
     * @param message the key of a sentence that takes the number
     */
    record Loss(String message, long number) {}

    /** What would be lost with this group; empty when it has no rights here. */
    List<Loss> losses(long group);

    /**
     * Takes the group out of whatever names it. Called in the transaction that deletes it, after the administrator's right
     * was checked. What only this group could reach is open to nobody else afterwards.
     */
    void take(Caller administrator, long group);
}
