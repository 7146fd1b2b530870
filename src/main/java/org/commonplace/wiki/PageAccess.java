package org.commonplace.wiki;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Remembered;
import org.commonplace.wiki.PageFacts.Circle;
import org.commonplace.wiki.PageFacts.Guard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a page: the role in its space, narrowed by the restrictions at and above it and by its status.
 */
@Component
class PageAccess implements AccessRules {

    private static final int KEPT = 200_000;

    private final JdbcClient database;
    private final SpaceDirectory spaces;
    private final Remembered<Long, PageFacts> remembered = new Remembered<>(KEPT);

    PageAccess(JdbcClient database, SpaceDirectory spaces) {
        this.database = database;
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef content) {
        return facts(content.id()).flatMap(page -> roleOf(caller, page));
    }

    Optional<PageFacts> facts(long page) {
        return remembered.get(page, this::read);
    }

    void forget(long page) {
        remembered.forget(page);
    }

    void forgetAll(Iterable<Long> pages) {
        remembered.forgetAll(pages);
    }

    private Optional<Role> roleOf(Caller caller, PageFacts page) {
        return spaces.find(page.space())
                .flatMap(space -> space.roleOf(caller))
                .flatMap(role -> narrowedByGuards(caller, page, role))
                .flatMap(role -> narrowedByStatus(caller, page, role));
    }

    private Optional<Role> narrowedByGuards(Caller caller, PageFacts page, Role role) {
        Role narrowed = role;
        for (Guard guard : page.guards()) {
            if (!guard.viewers().admits(caller)) {
                return Optional.empty();
            }
            if (narrowed.covers(Role.EDIT) && !guard.editors().admits(caller)) {
                narrowed = Role.COMMENT;
            }
        }
        return Optional.of(narrowed);
    }

    private Optional<Role> narrowedByStatus(Caller caller, PageFacts page, Role role) {
        boolean seen = switch (page.status()) {
            case PUBLISHED, ARCHIVED -> true;
            case DRAFT -> role.covers(Role.CURATE) || (role.covers(Role.EDIT) && page.isWrittenBy(caller));
            case TRASHED -> role.covers(Role.CURATE) || (role.covers(Role.EDIT) && isThrownAwayBy(page, caller));
        };
        return seen ? Optional.of(role) : Optional.empty();
    }

    private static boolean isThrownAwayBy(PageFacts page, Caller caller) {
        return caller.person() != null && caller.person().equals(page.trashedBy());
    }

    private Optional<PageFacts> read(long page) {
        List<Guard> guards = guards(page);
        return database.sql("SELECT space_id, slug, status, created_by, owner_id, trashed_by FROM page WHERE id = :id")
                .param("id", page)
                .query((row, n) -> new PageFacts(
                        page,
                        row.getLong("space_id"),
                        row.getString("slug"),
                        PageStatus.valueOf(row.getString("status")),
                        row.getLong("created_by"),
                        row.getLong("owner_id"),
                        row.getObject("trashed_by", Long.class),
                        guards))
                .optional();
    }

    private List<Guard> guards(long page) {
        record Named(long guard, String kind, Long person, Long group) {}
        Map<Long, Guard> guards = new LinkedHashMap<>();
        database.sql("""
                        SELECT r.page_id, r.kind, r.person_id, r.group_id
                        FROM page_guard g JOIN page_restriction r ON r.page_id = g.guard_id
                        WHERE g.page_id = :page
                        """)
                .param("page", page)
                .query((row, n) -> new Named(
                        row.getLong("page_id"),
                        row.getString("kind"),
                        row.getObject("person_id", Long.class),
                        row.getObject("group_id", Long.class)))
                .list()
                .forEach(named -> {
                    Guard guard = guards.computeIfAbsent(named.guard, id -> new Guard(id, circle(), circle()));
                    Circle circle = named.kind.equals("VIEW") ? guard.viewers() : guard.editors();
                    if (named.person != null) {
                        circle.people().add(named.person);
                    } else {
                        circle.groups().add(named.group);
                    }
                });
        return List.copyOf(guards.values());
    }

    private static Circle circle() {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        return new Circle(people, groups);
    }
}
