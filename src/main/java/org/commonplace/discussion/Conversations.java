package org.commonplace.discussion;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.TriedAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about content, for whoever may see the content. */
@Service
@TriedAgain
public class Conversations {

    private final CommentRows rows;
    private final ReactionRows reactions;
    private final DiscussedContent content;
    private final OpenScreens screens;
    private final AccessPolicy access;
    private final Clock clock;

    Conversations(
            CommentRows rows,
            ReactionRows reactions,
            DiscussedContent content,
            OpenScreens screens,
            AccessPolicy access,
            Clock clock) {
        this.rows = rows;
        this.reactions = reactions;
        this.content = content;
        this.screens = screens;
        this.access = access;
        this.clock = clock;
    }

    /** How many conversations go on, and how many are over. */
    public record Counts(int open, int resolved) {}

    public Counts count(Caller reader, ContentRef subject) {
        access.require(reader, Role.VIEW, subject);
        return rows.countFirsts(subject);
    }

    /**
     * Conversations in the order they began.
     *
     * @param resolved whether those that are over are asked for, or the others
     * @throws NotFound when the reader may not see the content
     */
    public List<Conversation> list(Caller reader, ContentRef subject, boolean resolved, int offset, int limit) {
        access.require(reader, Role.VIEW, subject);
        return read(reader, rows.firsts(subject, resolved, offset, limit));
    }

    /** The conversation that a comment is part of, if the reader may see it. */
    public Optional<Conversation> find(Caller reader, long comment) {
        return access.may(reader, Role.VIEW, Comments.ref(comment))
                ? rows.find(comment).flatMap(row -> rows.find(row.root())).stream()
                        .flatMap(first -> read(reader, List.of(first)).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What the caller may do here; empty when the content may not be seen. No more than view once nothing can be said any more. */
    public Optional<Role> roleOf(Caller caller, ContentRef subject) {
        return access.roleOf(caller, subject).map(role -> content.of(subject).isOpen(subject.id()) ? role : Role.VIEW);
    }

    /**
     * Says that a conversation is over, or that it goes on after all; for whoever began it, and those who may edit.
     *
     * @throws NotAllowed when the caller is neither
     */
    @Transactional
    public void resolve(Caller caller, long conversation, boolean over) {
        access.require(caller, Role.COMMENT, Comments.ref(conversation));
        CommentRows.Row first = rows.lock(conversation)
                .filter(row -> row.thread() == null)
                .orElseThrow(() -> new NotFound(Comments.ref(conversation)));
        content.requireOpen(first.subject());
        if (!mayResolve(caller, first)) {
            throw new NotAllowed("Needs to edit the content or to have begun the conversation");
        }
        rows.resolve(conversation, over ? caller.person() : null, over ? clock.instant() : null);
        screens.changed(first.subject());
    }

    private boolean mayResolve(Caller caller, CommentRows.Row first) {
        return first.author() == caller.personId() || access.may(caller, Role.EDIT, first.subject());
    }

    private List<Conversation> read(Caller reader, List<CommentRows.Row> firsts) {
        Map<Long, List<CommentRows.Row>> replies =
                rows.replies(firsts.stream().map(CommentRows.Row::id).toList()).stream()
                        .collect(Collectors.groupingBy(CommentRows.Row::root));
        List<Long> all = Stream.concat(
                        firsts.stream(), replies.values().stream().flatMap(Collection::stream))
                .map(CommentRows.Row::id)
                .toList();
        Map<Long, Map<Reaction, Set<Long>>> reacted = reactions.of(all);
        return firsts.stream()
                .map(first -> conversation(reader, first, replies.getOrDefault(first.id(), List.of()), reacted))
                .toList();
    }

    private Conversation conversation(
            Caller reader,
            CommentRows.Row first,
            List<CommentRows.Row> replies,
            Map<Long, Map<Reaction, Set<Long>>> reacted) {
        boolean known = access.mayKnowPeople(reader);
        CommentsForReader comments = new CommentsForReader(
                reader,
                known,
                access.may(reader, Role.CURATE, first.subject()),
                row -> ShortHtml.of(
                        content.of(row.subject()).html(reader, row.subject().id(), row.body())));
        return new Conversation(
                first.subject(),
                comments.show(first, reacted.getOrDefault(first.id(), Map.of())),
                replies.stream()
                        .map(row -> comments.show(row, reacted.getOrDefault(row.id(), Map.of())))
                        .toList(),
                passage(reader, first),
                first.resolved(),
                known ? first.resolvedBy() : null);
    }

    private @Nullable Passage passage(Caller reader, CommentRows.Row first) {
        Passage passage = first.passage();
        return passage == null
                ? null
                : content.of(first.subject())
                        .passage(reader, first.subject().id(), passage)
                        .orElse(null);
    }
}
