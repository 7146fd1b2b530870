package org.commonplace.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.discussion.Discussed.Keepers;
import org.commonplace.discussion.DiscussionEvents.CommentAdded;
import org.commonplace.discussion.DiscussionEvents.CommentEdited;
import org.commonplace.notifications.Happening;
import org.commonplace.notifications.Mentions;
import org.commonplace.notifications.Notices;
import org.commonplace.people.Callers;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.TriedAgain;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom a comment concerns: who is named in it, who takes part, who looks after the content or watches it. */
@Component
@TriedAgain
class CommentNews {

    private final CommentRows rows;
    private final DiscussedContent content;
    private final Callers callers;
    private final Mentions mentions;
    private final Notices notices;

    CommentNews(CommentRows rows, DiscussedContent content, Callers callers, Mentions mentions, Notices notices) {
        this.rows = rows;
        this.content = content;
        this.callers = callers;
        this.mentions = mentions;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(CommentAdded added) {
        readable(added.comment()).ifPresent(row -> {
            Set<Long> told = concerned(row);
            told.removeAll(name(row));
            Happening happening = row.thread() == null ? Happening.COMMENTED : Happening.REPLIED;
            // The number of the comment, so that the same one told twice counts once.
            int number = (int) Math.min(row.id(), Integer.MAX_VALUE);
            told.forEach(person ->
                    notices.tell(person, happening, Comments.ref(row.root()), row.author(), number, row.at()));
        });
    }

    @ApplicationModuleListener
    void on(CommentEdited edited) {
        readable(edited.comment()).ifPresent(this::name);
    }

    /** Those who hear of the comment by their name in it. */
    private Set<Long> name(CommentRows.Row row) {
        return mentions.in(
                row.body(), Comments.ref(row.id()), row.author(), row.edited() == null ? row.at() : row.edited());
    }

    private Optional<CommentRows.Row> readable(long comment) {
        return rows.find(comment).filter(row -> row.deleted() == null && row.hidden() == null);
    }

    private Set<Long> concerned(CommentRows.Row row) {
        Set<Long> concerned = new HashSet<>(keepers(row.subject()));
        if (row.thread() == null) {
            callers.of(row.author())
                    .ifPresent(author -> concerned.addAll(content.of(row.subject())
                            .followers(author, row.subject().id())));
        } else {
            Stream.concat(rows.find(row.root()).stream(), rows.replies(List.of(row.root())).stream())
                    .filter(said -> said.deleted() == null)
                    .forEach(said -> concerned.add(said.author()));
        }
        return concerned;
    }

    private List<Long> keepers(ContentRef subject) {
        Keepers who = content.keepers(List.of(subject)).get(subject);
        return who == null
                ? List.of()
                : Stream.of(Optional.of(who.owner()), Optional.ofNullable(who.deputy()))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
