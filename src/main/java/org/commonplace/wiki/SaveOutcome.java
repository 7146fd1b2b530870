package org.commonplace.wiki;

import java.util.List;
import org.commonplace.wiki.history.Merge;

/** What became of an edit. */
public sealed interface SaveOutcome {

    /**
     * The edit is saved.
     *
     * @param merged whether someone else's change came in between and both are kept
     */
    record Saved(PageDetails page, boolean merged) implements SaveOutcome {}

    /**
     * Someone else changed the same passages; nothing was saved and nothing is lost.
     *
     * @param current the page as it stands
     * @param base the text that was edited
     * @param conflicts the passages that both changed
     */
    record Conflicting(PageDetails current, String base, List<Merge.Conflict> conflicts) implements SaveOutcome {}
}
