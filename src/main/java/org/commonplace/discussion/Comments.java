package org.commonplace.discussion;

import java.time.Clock;
import java.util.List;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says something about content, answers it, and changes or takes back what one said oneself. */
@Service
@TriedAgain
public class Comments {

    /** The {@link ContentRef#kind()} of a comment. */
    public static final String KIND = "comment";

    /** Longest comment, in characters. */
    public static final int LONGEST = 10_000;

    private final CommentRows rows;
    private final ReactionRows reactions;
    private final DiscussedContent content;
    private final DiscussionGate gate;
    private final OpenScreens screens;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentRows rows,
            ReactionRows reactions,
            DiscussedContent content,
            DiscussionGate gate,
            OpenScreens screens,
            AccessPolicy access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reactions = reactions;
        this.content = content;
        this.gate = gate;
        this.screens = screens;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    public static ContentRef ref(long comment) {
        return new ContentRef(KIND, comment);
    }

    /**
     * Begins a conversation.
     *
     * @return its id, which is that of its first comment
     * @throws Invalid when there is nothing in it, it is too long, or nothing can be said about the content any more
     */
    @Transactional
    public long add(Caller caller, NewComment wanted) {
        access.require(caller, Role.COMMENT, wanted.subject());
        content.requireOpen(wanted.subject());
        return say(caller, wanted, null);
    }

    /**
     * Answers in a conversation; one that was over goes on.
     *
     * @param comment any of the conversation
     * @param consent what the writer says of passages that may identify a patient
     */
    @Transactional
    public long reply(Caller caller, long comment, String text, Consent consent) {
        access.require(caller, Role.COMMENT, ref(comment));
        CommentRows.Row first = lock(row(comment).root());
        content.requireOpen(first.subject());
        if (first.resolved() != null) {
            rows.resolve(first.id(), null, null);
        }
        return say(caller, new NewComment(first.subject(), text, null, consent), first.id());
    }

    /** Changes what the caller said; what is hidden stays as it is. */
    @Transactional
    public void edit(Caller caller, long comment, String text, Consent consent) {
        CommentRows.Row row = own(caller, comment);
        access.require(caller, Role.COMMENT, ref(comment));
        content.requireOpen(row.subject());
        if (row.hidden() != null) {
            throw new NotAllowed("A curator took this comment out of sight");
        }
        String now = checked(text);
        gate.comment(caller, ref(comment), now, null, row.body(), consent);
        if (!now.equals(row.body())) {
            rows.edit(comment, now, clock.instant());
            events.publishEvent(new DiscussionEvents.CommentEdited(comment));
            screens.changed(row.subject());
        }
    }

    /** Takes back what the caller said. Where others have answered its place stays, without the words. */
    @Transactional
    public void delete(Caller caller, long comment) {
        CommentRows.Row row = own(caller, comment);
        CommentRows.Row first = lock(row.root());
        List<CommentRows.Row> replies = rows.replies(List.of(first.id()));
        if (row.thread() == null && !replies.isEmpty()) {
            rows.empty(comment, clock.instant());
            reactions.removeAll(comment);
        } else {
            rows.remove(comment);
            boolean last = replies.size() == 1 && row.thread() != null;
            if (last && first.deleted() != null) {
                rows.remove(first.id());
            }
        }
        events.publishEvent(new Audited(caller.person(), "comment.deleted", ref(comment), "about " + row.subject()));
        screens.changed(row.subject());
    }

    private long say(Caller caller, NewComment wanted, @Nullable Long thread) {
        String text = checked(wanted.text());
        long id = rows.add(wanted.subject(), thread, caller.personId(), text, wanted.passage(), clock.instant());
        gate.comment(caller, ref(id), text, wanted.passage(), "", wanted.consent());
        events.publishEvent(new Audited(caller.person(), "comment.added", ref(id), "about " + wanted.subject()));
        events.publishEvent(new DiscussionEvents.CommentAdded(id));
        screens.changed(wanted.subject());
        return id;
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new Invalid("text", "discussion.comment.empty");
        }
        if (stripped.length() > LONGEST) {
            throw new Invalid("text", "discussion.comment.long", LONGEST);
        }
        return stripped;
    }

    /** A comment by the caller that is still there. */
    private CommentRows.Row own(Caller caller, long comment) {
        access.requireWriting(caller);
        access.require(caller, Role.VIEW, ref(comment));
        CommentRows.Row row = lock(comment);
        if (row.author() != caller.personId()) {
            throw new NotAllowed("Only whoever said it may change it");
        }
        if (row.deleted() != null) {
            throw new NotFound(ref(comment));
        }
        return row;
    }

    private CommentRows.Row row(long comment) {
        return rows.find(comment).orElseThrow(() -> new NotFound(ref(comment)));
    }

    private CommentRows.Row lock(long comment) {
        return rows.lock(comment).orElseThrow(() -> new NotFound(ref(comment)));
    }
}
