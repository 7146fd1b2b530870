package org.commonplace.discussion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonplace.discussion.Comment.Reacted;
import org.commonplace.discussion.Comment.State;
import org.commonplace.people.Caller;

/**
 * Comments of some content as one reader may see them.
 *
 * @param knowsPeople whether the reader may be told who said what
 * @param curates whether the reader sees what is hidden
 * @param html the text of a comment as safe HTML
 */
record CommentsForReader(Caller reader, boolean knowsPeople, boolean curates, Function<CommentRows.Row, String> html) {

    Comment show(CommentRows.Row row, Map<Reaction, Set<Long>> reacted) {
        State state = state(row);
        boolean own = reader.person() != null && reader.person() == row.author();
        boolean readable = state == State.SAID || (state == State.HIDDEN && curates);
        return new Comment(
                row.id(),
                knowsPeople ? row.author() : null,
                own && readable ? row.body() : "",
                readable ? html.apply(row) : "",
                row.at(),
                row.edited() != null,
                state,
                knowsPeople ? row.why() : "",
                readable ? reactions(reacted) : List.of(),
                own);
    }

    private List<Reacted> reactions(Map<Reaction, Set<Long>> reacted) {
        return reacted.entrySet().stream()
                .map(one -> new Reacted(
                        one.getKey(),
                        one.getValue().size(),
                        knowsPeople ? one.getValue() : Set.of(),
                        reader.person() != null && one.getValue().contains(reader.person())))
                .toList();
    }

    private static State state(CommentRows.Row row) {
        if (row.deleted() != null) {
            return State.DELETED;
        }
        return row.hidden() == null ? State.SAID : State.HIDDEN;
    }
}
