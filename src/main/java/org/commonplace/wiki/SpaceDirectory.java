package org.commonplace.wiki;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonplace.people.AccessRules;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All spaces and who has which role in them, kept in memory: every request asks. */
@Component
class SpaceDirectory implements AccessRules {

    private static final String ALL = "all";
    private static final int CALLERS = 500;

    private final JdbcClient database;
    private final ToldChanges told;
    private final Remembered<String, Snapshot> remembered = new Remembered<>(1);

    SpaceDirectory(JdbcClient database, ToldChanges told) {
        this.database = database;
        this.told = told;
    }

    /** @param visible ids of the spaces that each of the latest callers may see: one request asks many times */
    private record Snapshot(
            Map<Long, SpaceRights> byId, Map<String, SpaceRights> byKey, Cache<Caller, List<Long>> visible) {}

    private record Grant(long space, Long person, Long group, Role role) {}

    /** Also one in the trash. */
    Optional<SpaceRights> find(long id) {
        return Optional.ofNullable(all().byId.get(id));
    }

    /** Not one in the trash, whose key stands for nothing meanwhile. */
    Optional<SpaceRights> find(String key) {
        return named(key).filter(space -> !space.isTrashed());
    }

    /** Whether no other space can have this key. */
    boolean isTaken(String key) {
        return named(key).isPresent();
    }

    private Optional<SpaceRights> named(String key) {
        return Optional.ofNullable(all().byKey.get(Space.foldedKey(key)));
    }

    Collection<SpaceRights> spaces() {
        return all().byId.values();
    }

    /** Ids of the spaces that the caller may see. */
    List<Long> visibleTo(Caller caller) {
        Snapshot now = all();
        return now.visible.get(
                caller,
                who -> now.byId.values().stream()
                        .filter(space -> space.roleOf(who).isPresent())
                        .map(SpaceRights::id)
                        .toList());
    }

    /** Ids of the spaces that the caller may see and that are still worked on. */
    List<Long> openTo(Caller caller) {
        return visibleTo(caller).stream()
                .filter(space -> find(space).filter(SpaceRights::isArchived).isEmpty())
                .toList();
    }

    /** Ids of the spaces whose pages the caller may edit, as far as no restriction keeps them from it. */
    List<Long> editedBy(Caller caller) {
        return spaces().stream()
                .filter(space -> space.roleOf(caller)
                        .filter(role -> role.covers(Role.EDIT))
                        .isPresent())
                .map(SpaceRights::id)
                .toList();
    }

    /** Whether those who only read pages of this space see what was verified last. */
    boolean isVerifiedOnly(long space) {
        return find(space).filter(SpaceRights::verifiedOnly).isPresent();
    }

    /** To be called once a transaction has changed a space or who may do what there. */
    void forget() {
        AfterCommit.noteChange(this);
        AfterCommit.run(remembered::forgetEverything);
        told.rights();
    }

    /** Forgets what another node has changed. */
    void forgetHere() {
        remembered.forgetEverything();
    }

    @Override
    public String kind() {
        return Spaces.KIND;
    }

    @Override
    public Optional<Role> roleOf(Caller caller, ContentRef content) {
        return find(content.id()).flatMap(space -> space.roleOf(caller));
    }

    @Override
    public Role most(ContentRef content) {
        return mostIn(content.id());
    }

    /** The most that anyone may do in this space now. */
    Role mostIn(long space) {
        return find(space).map(SpaceRights::most).orElse(Role.CURATE);
    }

    private Snapshot all() {
        return AfterCommit.isChanged(this)
                ? read()
                : remembered.getCommitted(ALL, key -> Optional.of(read())).orElseThrow();
    }

    private Snapshot read() {
        Map<Long, Map<Long, Role>> people = new HashMap<>();
        Map<Long, Map<Long, Role>> groups = new HashMap<>();
        for (Grant grant : grants()) {
            if (grant.person != null) {
                people.computeIfAbsent(grant.space, id -> new HashMap<>()).put(grant.person, grant.role);
            } else {
                groups.computeIfAbsent(grant.space, id -> new HashMap<>()).put(grant.group, grant.role);
            }
        }
        Map<Long, SpaceRights> byId = new HashMap<>();
        Map<String, SpaceRights> byKey = new HashMap<>();
        database.sql("SELECT id, space_key, name, visibility, verified_only, archived_at, trashed_at FROM space")
                .query(row -> {
                    long id = row.getLong("id");
                    SpaceRights rights = new SpaceRights(
                            id,
                            row.getString("space_key"),
                            row.getString("name"),
                            Visibility.valueOf(row.getString("visibility")),
                            row.getBoolean("verified_only"),
                            standing(row),
                            Map.copyOf(people.getOrDefault(id, Map.of())),
                            Map.copyOf(groups.getOrDefault(id, Map.of())));
                    byId.put(id, rights);
                    byKey.put(Space.foldedKey(rights.key()), rights);
                });
        return new Snapshot(
                Map.copyOf(byId),
                Map.copyOf(byKey),
                Caffeine.newBuilder().maximumSize(CALLERS).build());
    }

    private static SpaceStanding standing(ResultSet row) throws SQLException {
        if (row.getObject("trashed_at") != null) {
            return SpaceStanding.TRASHED;
        }
        return row.getObject("archived_at") == null ? SpaceStanding.OPEN : SpaceStanding.ARCHIVED;
    }

    private List<Grant> grants() {
        return database.sql("SELECT space_id, person_id, group_id, role FROM space_access")
                .query((row, n) -> new Grant(
                        row.getLong("space_id"),
                        row.getObject("person_id", Long.class),
                        row.getObject("group_id", Long.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }
}
