package org.commonplace.discussion;

import java.time.Clock;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes comments out of sight, with a reason that others see; only for those who curate the content. */
@Service
@TriedAgain
public class Moderation {

    private static final int LONGEST_REASON = 500;

    private final CommentRows rows;
    private final DiscussionGate gate;
    private final OpenScreens screens;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            CommentRows rows,
            DiscussionGate gate,
            OpenScreens screens,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.gate = gate;
        this.screens = screens;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a comment out of everyone's sight but that of curators.
     *
     * @param why a sentence that takes its place
     * @throws Invalid when no reason is given, or one too long
     */
    @Transactional
    public void hide(Caller caller, long comment, String why) {
        CommentRows.Row row = require(caller, comment);
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Invalid("why", "discussion.hide.reason", LONGEST_REASON);
        }
        gate.words(caller, Comments.ref(comment), reason, Consent.NONE);
        rows.hide(comment, caller.personId(), reason, clock.instant());
        told(caller, row, "comment.hidden");
    }

    /** Lets everyone read a hidden comment again. */
    @Transactional
    public void show(Caller caller, long comment) {
        CommentRows.Row row = require(caller, comment);
        rows.show(comment);
        told(caller, row, "comment.shown");
    }

    private CommentRows.Row require(Caller caller, long comment) {
        access.require(caller, Role.CURATE, Comments.ref(comment));
        return rows.lock(comment)
                .filter(row -> row.deleted() == null)
                .orElseThrow(() -> new NotFound(Comments.ref(comment)));
    }

    private void told(Caller caller, CommentRows.Row row, String action) {
        events.publishEvent(new Audited(caller.person(), action, Comments.ref(row.id()), "about " + row.subject()));
        screens.changed(row.subject());
    }
}
