package org.commonplace.discussion;

import java.time.Clock;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say to comments without words: at most one of each kind from each person. */
@Service
@TriedAgain
public class Reactions {

    private final CommentRows comments;
    private final ReactionRows rows;
    private final DiscussedContent content;
    private final OpenScreens screens;
    private final AccessPolicy access;
    private final Clock clock;

    Reactions(
            CommentRows comments,
            ReactionRows rows,
            DiscussedContent content,
            OpenScreens screens,
            AccessPolicy access,
            Clock clock) {
        this.comments = comments;
        this.rows = rows;
        this.content = content;
        this.screens = screens;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Gives a reaction or takes it back.
     *
     * @throws NotFound when the comment is not there, or not to be read any more
     */
    @Transactional
    public void react(Caller caller, long comment, Reaction reaction, boolean given) {
        access.require(caller, Role.COMMENT, Comments.ref(comment));
        CommentRows.Row row = comments.lock(comment)
                .filter(found -> found.deleted() == null && found.hidden() == null)
                .orElseThrow(() -> new NotFound(Comments.ref(comment)));
        content.requireOpen(row.subject());
        if (given) {
            rows.add(comment, caller.personId(), reaction, clock.instant());
        } else {
            rows.remove(comment, caller.personId(), reaction);
        }
        screens.changed(row.subject());
    }
}
