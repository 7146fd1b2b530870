package org.commonplace.events;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Remembered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All calendars and who has which role in them, kept in memory: every request asks. A change holds at once where it was
 * made, and within {@value #KEPT_SECONDS} seconds on other nodes. A calendar in the trash is none: nobody sees it or its events.
 */
@Component
class CalendarDirectory implements AccessRules {

    private static final int KEPT_SECONDS = 10;
    private static final long KEPT = Duration.ofSeconds(KEPT_SECONDS).toNanos();
    private static final String SPACE = "space";

    private final JdbcClient database;

    /** Asked late, as the policy is made of these rules. */
    private final ObjectProvider<AccessPolicy> policy;

    private final Remembered<Long, Snapshot> remembered = new Remembered<>(1);

    CalendarDirectory(JdbcClient database, ObjectProvider<AccessPolicy> policy) {
        this.database = database;
        this.policy = policy;
    }

    /** @param thrown those in the trash, of which only {@link CalendarTrash} knows */
    private record Snapshot(
            Map<Long, CalendarRights> byId, Map<String, CalendarRights> bySlug, Map<Long, CalendarRights> thrown) {}

    private record Grant(long calendar, Long person, Long group, Role role) {}

    Optional<CalendarRights> find(long id) {
        return Optional.ofNullable(all().byId.get(id));
    }

    Optional<CalendarRights> find(String slug) {
        return Optional.ofNullable(all().bySlug.get(slug));
    }

    Collection<CalendarRights> calendars() {
        return all().byId.values();
    }

    /** Ids of the calendars in which the caller has at least this role; what a token may not change, it may still see. */
    List<Long> openTo(Caller caller, Role needed) {
        return covering(rolesOf(caller), needed);
    }

    /** The caller's role in each calendar in which there is one; every space is asked once. */
    Map<Long, Role> rolesOf(Caller caller) {
        return rolesOf(caller, calendars());
    }

    /** As {@link #rolesOf(Caller)}, in calendars that are in the trash. */
    Map<Long, Role> rolesInTrash(Caller caller) {
        return rolesOf(caller, all().thrown.values());
    }

    /** Those of the calendars in which the role is at least this. */
    static List<Long> covering(Map<Long, Role> roles, Role needed) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().covers(needed))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Long, Role> rolesOf(Caller caller, Collection<CalendarRights> calendars) {
        Map<Long, Optional<Role>> inSpaces = new HashMap<>();
        Map<Long, Role> roles = new HashMap<>();
        for (CalendarRights calendar : calendars) {
            Long space = calendar.space();
            Optional<Role> inSpace = space == null
                    ? Optional.empty()
                    : inSpaces.computeIfAbsent(space, asked -> inSpace(caller, calendar));
            calendar.roleOf(caller, inSpace).ifPresent(role -> roles.put(calendar.id(), role));
        }
        return roles;
    }

    /** To be called once a transaction has changed a calendar or who may do what there. */
    void forget() {
        AfterCommit.noteChange(this);
        AfterCommit.run(remembered::forgetEverything);
    }

    @Override
    public String kind() {
        return Calendars.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef content) {
        return find(content.id()).flatMap(calendar -> roleOf(caller, calendar));
    }

    Optional<Role> roleOf(Caller caller, CalendarRights calendar) {
        return calendar.roleOf(caller, inSpace(caller, calendar));
    }

    private Optional<Role> inSpace(Caller caller, CalendarRights calendar) {
        Long space = calendar.space();
        Caller whoever = new Caller(caller.person(), caller.groups(), caller.administrator(), false);
        return space == null ? Optional.empty() : policy.getObject().roleOf(whoever, new ContentRef(SPACE, space));
    }

    private Snapshot all() {
        return AfterCommit.isChanged(this)
                ? read()
                : remembered
                        .getCommitted(System.nanoTime() / KEPT, key -> Optional.of(read()))
                        .orElseThrow();
    }

    private Snapshot read() {
        Map<Long, Map<Long, Role>> people = new HashMap<>();
        Map<Long, Map<Long, Role>> groups = new HashMap<>();
        for (Grant grant : grants()) {
            if (grant.person != null) {
                people.computeIfAbsent(grant.calendar, id -> new HashMap<>()).put(grant.person, grant.role);
            } else {
                groups.computeIfAbsent(grant.calendar, id -> new HashMap<>()).put(grant.group, grant.role);
            }
        }
        Map<Long, CalendarRights> byId = new HashMap<>();
        Map<String, CalendarRights> bySlug = new HashMap<>();
        Map<Long, CalendarRights> thrown = new HashMap<>();
        database.sql("SELECT id, slug, visibility, owner_id, space_id, trashed_at FROM calendar")
                .query(row -> {
                    long id = row.getLong("id");
                    CalendarRights rights = new CalendarRights(
                            id,
                            row.getString("slug"),
                            Visibility.valueOf(row.getString("visibility")),
                            row.getLong("owner_id"),
                            row.getObject("space_id", Long.class),
                            Map.copyOf(people.getOrDefault(id, Map.of())),
                            Map.copyOf(groups.getOrDefault(id, Map.of())));
                    if (row.getObject("trashed_at") != null) {
                        thrown.put(id, rights);
                    } else {
                        byId.put(id, rights);
                        bySlug.put(rights.slug(), rights);
                    }
                });
        return new Snapshot(Map.copyOf(byId), Map.copyOf(bySlug), Map.copyOf(thrown));
    }

    private List<Grant> grants() {
        return database.sql("SELECT calendar_id, person_id, group_id, role FROM calendar_access")
                .query((row, n) -> new Grant(
                        row.getLong("calendar_id"),
                        row.getObject("person_id", Long.class),
                        row.getObject("group_id", Long.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
