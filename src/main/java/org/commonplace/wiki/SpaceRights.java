package org.commonplace.wiki;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;

/** What access needs to know of a space. */
record SpaceRights(
        long id,
        String key,
        String name,
        Visibility visibility,
        boolean verifiedOnly,
        SpaceStanding standing,
        Map<Long, Role> people,
        Map<Long, Role> groups) {

    Optional<Role> roleOf(Caller caller) {
        return switch (standing) {
            case OPEN -> whileOpen(caller);
            case ARCHIVED -> whileOpen(caller).map(role -> Role.VIEW);
            case TRASHED -> Optional.empty();
        };
    }

    /** The most that anyone may do here now. */
    Role most() {
        return standing == SpaceStanding.OPEN ? Role.CURATE : Role.VIEW;
    }

    boolean isArchived() {
        return standing == SpaceStanding.ARCHIVED;
    }

    boolean isTrashed() {
        return standing == SpaceStanding.TRASHED;
    }

    /** The caller's role as it is while the space is neither archived nor in the trash. */
    Optional<Role> whileOpen(Caller caller) {
        if (caller.administrator()) {
            return Optional.of(Role.CURATE);
        }
        return Stream.concat(byVisibility(caller), granted(caller)).max(Role::compareTo);
    }

    private Stream<Role> byVisibility(Caller caller) {
        return switch (visibility) {
            case PUBLIC -> Stream.of(Role.VIEW);
            case STAFF -> caller.isSignedIn() ? Stream.of(Role.VIEW) : Stream.empty();
            case PRIVATE -> Stream.empty();
        };
    }

    private Stream<Role> granted(Caller caller) {
        Stream<Role> own = Stream.ofNullable(caller.person()).map(people::get);
        Stream<Role> shared = caller.groups().stream().map(groups::get);
        return Stream.concat(own, shared).flatMap(Stream::ofNullable);
    }
}
