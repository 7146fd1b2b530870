package org.commonplace.wiki;

import java.util.List;
import java.util.Set;
import org.commonplace.people.Caller;
import org.jspecify.annotations.Nullable;

/** What access needs to know of a page. */
record PageFacts(
        long id,
        long space,
        String slug,
        PageStatus status,
        long createdBy,
        long owner,
        @Nullable Long trashedBy,
        List<Guard> guards) {

    /** A restricted page at or above this one; an empty list of names means that this kind is not restricted. */
    record Guard(long page, Circle viewers, Circle editors) {}

    /** The people and groups a restriction names. */
    record Circle(Set<Long> people, Set<Long> groups) {

        boolean isOpen() {
            return people.isEmpty() && groups.isEmpty();
        }

        boolean admits(Caller caller) {
            if (isOpen() || caller.administrator()) {
                return true;
            }
            return (caller.person() != null && people.contains(caller.person()))
                    || caller.groups().stream().anyMatch(groups::contains);
        }
    }

    PageFacts guardedBy(List<Guard> guards) {
        return new PageFacts(id, space, slug, status, createdBy, owner, trashedBy, guards);
    }

    boolean isWrittenBy(Caller caller) {
        return caller.person() != null && (caller.person() == createdBy || caller.person() == owner);
    }
}
