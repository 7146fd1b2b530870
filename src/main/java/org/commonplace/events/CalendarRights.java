package org.commonplace.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/** What access needs to know of a calendar. */
record CalendarRights(
        long id,
        String slug,
        Visibility visibility,
        long owner,
        @Nullable Long space,
        Map<Long, Role> people,
        Map<Long, Role> groups) {

    /**
     * The caller's role: that of its owner, what it grants itself, what its space lets them do there, and for others seeing
     * it, as far as both its visibility and that of its space go.
     *
     * @param inSpace the caller's role in the space, if it has one
     */
    Optional<Role> roleOf(Caller caller, Optional<Role> inSpace) {
        if (caller.administrator() || (caller.person() != null && caller.person() == owner)) {
            return Optional.of(Role.CURATE);
        }
        Stream<Role> open =
                isOpenTo(caller) && (space == null || inSpace.isPresent()) ? Stream.of(Role.VIEW) : Stream.empty();
        Stream<Role> working = inSpace.filter(role -> role.covers(Role.EDIT)).stream();
        return Stream.of(open, working, granted(caller)).flatMap(found -> found).max(Role::compareTo);
    }

    private boolean isOpenTo(Caller caller) {
        return isOpen(visibility, caller);
    }

    static boolean isOpen(Visibility visibility, Caller caller) {
        return switch (visibility) {
            case PUBLIC -> true;
            case STAFF -> caller.isSignedIn();
            case PRIVATE -> false;
        };
    }

    private Stream<Role> granted(Caller caller) {
        Stream<Role> own = Stream.ofNullable(caller.person()).map(people::get);
        Stream<Role> shared = caller.groups().stream().map(groups::get);
        return Stream.concat(own, shared).flatMap(Stream::ofNullable);
    }
}
