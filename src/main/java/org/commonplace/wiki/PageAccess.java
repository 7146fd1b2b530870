package org.commonplace.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
import org.commonplace.shared.Utc;
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

    @Override
    public Role most(ContentRef content) {
        return facts(content.id()).map(page -> spaces.mostIn(page.space())).orElse(Role.CURATE);
    }

    Optional<PageFacts> facts(long page) {
        return remembered.get(page, this::read);
    }

    /**
     * The moment as of which readers see the page and its files, where they see what was verified; empty where they see it
     * as it is.
     */
    Optional<Instant> readersSeeAsOf(long page) {
        return facts(page)
                .filter(found -> spaces.isVerifiedOnly(found.space()))
                .flatMap(found -> Optional.ofNullable(found.verified().at()));
    }

    /** Whether editors see something else of the page than readers do. */
    boolean isBehind(long page) {
        return facts(page)
                .filter(found -> found.verified().behind() && spaces.isVerifiedOnly(found.space()))
                .isPresent();
    }

    void forgetAll(Iterable<Long> pages) {
        remembered.forgetAll(pages);
    }

    void forgetEverything() {
        remembered.forgetEverything();
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
        Map<Long, Guard> guards = new LinkedHashMap<>();
        List<PageFacts> found = new ArrayList<>();
        database.sql("""
                        SELECT p.space_id, p.slug, p.status, p.created_by, p.owner_id, p.trashed_by,
                               p.verified_number, p.reviewed_at, p.proposed_number, p.files_changed,
                               r.page_id AS guard_id, r.kind, r.person_id, r.group_id
                        FROM page p
                        LEFT JOIN page_guard g ON g.page_id = p.id
                        LEFT JOIN page_restriction r ON r.page_id = g.guard_id
                        WHERE p.id = :page
                        """).param("page", page).query(row -> {
            addGuard(guards, row);
            found.add(facts(page, row));
        });
        return found.stream().findFirst().map(facts -> facts.guardedBy(List.copyOf(guards.values())));
    }

    private static PageFacts facts(long page, ResultSet row) throws SQLException {
        return new PageFacts(
                page,
                row.getLong("space_id"),
                row.getString("slug"),
                PageStatus.valueOf(row.getString("status")),
                row.getLong("created_by"),
                row.getLong("owner_id"),
                row.getObject("trashed_by", Long.class),
                verified(row),
                List.of());
    }

    private static PageFacts.Verified verified(ResultSet row) throws SQLException {
        boolean behind = row.getObject("proposed_number", Integer.class) != null || row.getBoolean("files_changed");
        boolean ever = row.getObject("verified_number", Integer.class) != null;
        return new PageFacts.Verified(ever ? Utc.instantOrNull(row, "reviewed_at") : null, ever && behind);
    }

    private static void addGuard(Map<Long, Guard> guards, ResultSet row) throws SQLException {
        Long restricted = row.getObject("guard_id", Long.class);
        if (restricted == null) {
            return;
        }
        Guard guard = guards.computeIfAbsent(restricted, id -> new Guard(id, circle(), circle()));
        Circle circle = row.getString("kind").equals("VIEW") ? guard.viewers() : guard.editors();
        Long person = row.getObject("person_id", Long.class);
        if (person != null) {
            circle.people().add(person);
        } else {
            circle.groups().add(row.getLong("group_id"));
        }
    }

    private static Circle circle() {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        return new Circle(people, groups);
    }
}
