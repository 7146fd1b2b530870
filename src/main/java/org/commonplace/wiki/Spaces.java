package org.commonplace.wiki;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spaces, and who has which role in them. */
@Service
@TriedAgain
public class Spaces {

    /** The {@link ContentRef#kind()} of a space. */
    public static final String KIND = "space";

    private final SpaceRepository spaces;
    private final SpaceDirectory directory;
    private final PageCaches caches;
    private final IdentifiabilityGate gate;
    private final Widening widening;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Spaces(
            SpaceRepository spaces,
            SpaceDirectory directory,
            PageCaches caches,
            IdentifiabilityGate gate,
            Widening widening,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.directory = directory;
        this.caches = caches;
        this.gate = gate;
        this.widening = widening;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public static ContentRef ref(long space) {
        return new ContentRef(KIND, space);
    }

    /** The same without a reason. */
    @Transactional
    public SpaceDetails create(Caller caller, NewSpace wanted) {
        return create(caller, wanted, Consent.NONE);
    }

    /**
     * Makes a space; the caller curates it.
     *
     * @throws NotAllowed unless the caller administers this installation
     * @throws Invalid when the key is taken or not a key, or the name is missing
     * @throws IdentifiableText when name or purpose may identify a patient
     */
    @Transactional
    public SpaceDetails create(Caller caller, NewSpace wanted, Consent consent) {
        access.requireAdministrator(caller);
        if (directory.isTaken(wanted.key())) {
            throw new Invalid("key", "wiki.space.key.taken");
        }
        long author = caller.personId();
        Space space = add(
                new Space(wanted.key(), wanted.name(), wanted.purpose(), wanted.visibility(), author, clock.instant()));
        gate.require(caller, ref(space.id()), saying(space), consent);
        grant(space.id(), Grant.toPerson(author, Role.CURATE));
        changed(caller, space.id(), "space.created", "");
        return details(space, Role.CURATE);
    }

    private Space add(Space space) {
        try {
            return spaces.saveAndFlush(space);
        } catch (DataIntegrityViolationException someoneWasFaster) {
            throw new Invalid("key", "wiki.space.key.taken");
        }
    }

    public boolean mayCreate(Caller caller) {
        return caller.administrator() && !caller.readOnly();
    }

    /** The spaces the caller may see, by name. */
    public List<SpaceDetails> list(Caller caller) {
        Map<Long, Role> roles = new HashMap<>();
        directory
                .spaces()
                .forEach(
                        space -> access.roleOf(caller, ref(space.id())).ifPresent(role -> roles.put(space.id(), role)));
        return roles.isEmpty()
                ? List.of()
                : spaces.findByIdIn(roles.keySet()).stream()
                        .sorted(Comparator.comparing(Space::name, String.CASE_INSENSITIVE_ORDER))
                        .map(space -> details(space, Objects.requireNonNull(roles.get(space.id()))))
                        .toList();
    }

    /** The space with this key, whatever its case, if the caller may see it. */
    public Optional<SpaceDetails> find(Caller caller, String key) {
        return directory.find(key).flatMap(space -> find(caller, space.id()));
    }

    public Optional<SpaceDetails> find(Caller caller, long id) {
        return access.roleOf(caller, ref(id)).flatMap(role -> read(id, role));
    }

    /** What the caller may do in this space; empty when the caller may not see it. */
    public Optional<Role> roleOf(Caller caller, long id) {
        return access.roleOf(caller, ref(id));
    }

    /** The id of the space with this key, for callers that ask for access themselves. */
    Optional<Long> idOf(String key) {
        return directory.find(key).map(SpaceRights::id);
    }

    /**
     * The space with this key.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    public SpaceDetails get(Caller caller, String key) {
        return find(caller, key).orElseThrow(() -> new NotFound("space " + key));
    }

    /** The same without a reason. */
    @Transactional
    public SpaceDetails describe(
            Caller caller,
            String key,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Visibility visibility) {
        return describe(caller, key, name, purpose, visibility, Consent.NONE);
    }

    /**
     * Changes what is given and leaves the rest; only for those who curate the space.
     *
     * @throws IdentifiableText when name or purpose may identify a patient, or a page that more people would read
     * @throws SignatureMissing when pages would become public and nobody signed for that
     */
    @Transactional
    public SpaceDetails describe(
            Caller caller,
            String key,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Visibility visibility,
            Consent consent) {
        long id = get(caller, key).id();
        access.require(caller, Role.CURATE, ref(id));
        Space space = spaces.lock(id).orElseThrow(() -> new NotFound(ref(id)));
        Wording before = saying(space);
        String changes = changes(space, name, purpose, visibility);
        boolean opened = visibility != null && visibility.compareTo(space.visibility()) < 0;
        Widening.Reach reach = opened ? widening.ofSpace(id) : Widening.Reach.NONE;
        space.describe(
                name == null ? space.name() : name,
                purpose == null ? space.purpose() : purpose,
                visibility == null ? space.visibility() : visibility);
        gate.require(caller, ref(id), saying(space), before, consent);
        spaces.saveAndFlush(space);
        widening.check(caller, ref(id), reach, consent);
        changed(caller, id, "space.changed", changes);
        return details(space, Role.CURATE);
    }

    /** Who has which role; only for those who curate the space. */
    public List<Grant> accessOf(Caller caller, String key) {
        long id = get(caller, key).id();
        access.require(caller, Role.CURATE, ref(id));
        return grants(id);
    }

    /** People and groups with a role here; for anyone who sees the space and is signed in. */
    public List<Grant> people(Caller caller, String key) {
        long id = get(caller, key).id();
        return access.mayKnowPeople(caller) ? grants(id) : List.of();
    }

    /** Replaces who has which role; only for those who curate the space. */
    @Transactional
    public void setAccess(Caller caller, String key, List<Grant> grants) {
        long id = get(caller, key).id();
        access.require(caller, Role.CURATE, ref(id));
        List<Grant> before = grants(id);
        database.sql("DELETE FROM space_access WHERE space_id = :space")
                .param("space", id)
                .update();
        grants.stream().distinct().forEach(grant -> grant(id, grant));
        changed(caller, id, "space.access.changed", RolesChanged.between(before, grants(id)));
    }

    /** Gives one person or group a role, in place of any before; only for those who curate the space. */
    @Transactional
    public void give(Caller caller, String key, Grant grant) {
        long id = get(caller, key).id();
        access.require(caller, Role.CURATE, ref(id));
        List<Grant> before = grants(id);
        grant(id, grant);
        changed(caller, id, "space.access.changed", RolesChanged.between(before, grants(id)));
    }

    /** Takes the role of one person or group away; only for those who curate the space. */
    @Transactional
    public void take(Caller caller, String key, Grant grant) {
        long id = get(caller, key).id();
        access.require(caller, Role.CURATE, ref(id));
        List<Grant> before = grants(id);
        database.sql("""
                        DELETE FROM space_access
                        WHERE space_id = :space AND (person_id = :person OR group_id = :group)
                        """)
                .param("space", id)
                .param("person", grant.person())
                .param("group", grant.group())
                .update();
        changed(caller, id, "space.access.changed", RolesChanged.between(before, grants(id)));
    }

    private List<Grant> grants(long space) {
        return database.sql("SELECT person_id, group_id, role FROM space_access WHERE space_id = :space ORDER BY id")
                .param("space", space)
                .query((row, n) -> new Grant(
                        row.getObject("person_id", Long.class),
                        row.getObject("group_id", Long.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    private void grant(long space, Grant grant) {
        database.sql("""
                        INSERT INTO space_access (space_id, person_id, group_id, role)
                        VALUES (:space, :person, :group, :role)
                        ON DUPLICATE KEY UPDATE role = VALUES(role)
                        """)
                .param("space", space)
                .param("person", grant.person())
                .param("group", grant.group())
                .param("role", grant.role().name())
                .update();
    }

    /** What was changed, by name; of who may read also from what to what. */
    private static String changes(
            Space space, @Nullable String name, @Nullable String purpose, @Nullable Visibility visibility) {
        List<String> changes = new ArrayList<>();
        if (name != null && !name.strip().equals(space.name())) {
            changes.add("name");
        }
        if (purpose != null && !purpose.strip().equals(space.purpose())) {
            changes.add("purpose");
        }
        if (visibility != null && visibility != space.visibility()) {
            changes.add(("visibility: " + space.visibility() + " → " + visibility).toLowerCase(Locale.ROOT));
        }
        return String.join(", ", changes);
    }

    /** Tells everyone who keeps something of a space in mind. */
    void changed(Caller caller, long space, String action, String detail) {
        events.publishEvent(new Audited(caller.person(), action, ref(space), detail));
        events.publishEvent(new SpaceChanged(space));
        directory.forget();
        caches.forgetArticles();
    }

    private static Wording saying(Space space) {
        return Wording.of("name", space.name()).and("purpose", space.purpose());
    }

    private Optional<SpaceDetails> read(long id, Role role) {
        return spaces.findById(id).map(space -> details(space, role));
    }

    private static SpaceDetails details(Space space, Role role) {
        return new SpaceDetails(
                space.id(),
                space.key(),
                space.name(),
                space.purpose(),
                space.visibility(),
                role,
                space.verifiedOnly(),
                space.archivedAt(),
                space.createdAt());
    }
}
