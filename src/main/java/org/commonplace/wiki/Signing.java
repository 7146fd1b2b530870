package org.commonplace.wiki;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiabilityGate;
import org.commonplace.privacy.SignatureMissing;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Audited;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.commonplace.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spaces that ask for a signature, that the text identifies no patient, whenever something is published that anyone can
 * read. Without it a public space only has its texts scanned. In other spaces it asks for nothing, until they are public.
 */
@Service
@TriedAgain
public class Signing {

    private final SpaceDirectory spaces;
    private final IdentifiabilityGate gate;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(
            SpaceDirectory spaces,
            IdentifiabilityGate gate,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.spaces = spaces;
        this.gate = gate;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether whoever publishes in this space has to sign now.
     *
     * @throws NotFound when the caller may not see the space
     */
    public boolean isAsked(Caller caller, long space) {
        access.require(caller, Role.VIEW, Spaces.ref(space));
        return isPublic(space) && isWanted(space);
    }

    /** Those of the caller's spaces that ask for signatures while they are public, by number. */
    public Set<Long> wanted(Caller caller) {
        Set<Long> wanted = new HashSet<>(database.sql("SELECT space_id FROM space_signing")
                .query(Long.class)
                .list());
        wanted.removeIf(space -> !access.may(caller, Role.VIEW, Spaces.ref(space)));
        return wanted;
    }

    /**
     * Has a space ask for signatures from now on, or no longer.
     *
     * @throws NotFound when the caller may not see the space
     * @throws NotAllowed when the caller does not curate it
     */
    @Transactional
    public void ask(Caller caller, long space, boolean wanted) {
        access.require(caller, Role.CURATE, Spaces.ref(space));
        if (isWanted(space) == wanted) {
            return;
        }
        if (wanted) {
            database.sql("INSERT INTO space_signing (space_id, since) VALUES (?, ?)")
                    .params(space, Utc.column(clock.instant()))
                    .update();
        } else {
            database.sql("DELETE FROM space_signing WHERE space_id = ?")
                    .param(space)
                    .update();
        }
        String action = wanted ? "space.signing.begun" : "space.signing.ended";
        events.publishEvent(new Audited(caller.person(), action, Spaces.ref(space), ""));
    }

    /**
     * Lets a page's text be published, or stops it until somebody signs for it.
     *
     * @throws SignatureMissing when anyone could read it, the space asks for a signature and there is none for this text
     */
    void require(Caller caller, Page page, Wording wording, Consent consent) {
        if (isPublic(page.spaceId()) && isWanted(page.spaceId()) && !isKeptForSome(page.id())) {
            gate.requireSignature(caller, Pages.ref(page.id()), wording.hash(), List.of(), consent);
        }
    }

    private boolean isPublic(long space) {
        return spaces.find(space)
                .filter(rights -> rights.visibility() == Visibility.PUBLIC)
                .isPresent();
    }

    private boolean isWanted(long space) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM space_signing WHERE space_id = ?)")
                .param(space)
                .query(Boolean.class)
                .single();
    }

    private boolean isKeptForSome(long page) {
        return database.sql("""
                        SELECT EXISTS (SELECT 1 FROM page_guard g
                                       JOIN page_restriction r ON r.page_id = g.guard_id AND r.kind = 'VIEW'
                                       WHERE g.page_id = ?)
                        """).param(page).query(Boolean.class).single();
    }
}
