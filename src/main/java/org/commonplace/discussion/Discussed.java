package org.commonplace.discussion;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonplace.notifications.Subject;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;

/**
 * What discussion needs to know of content of one kind; each kind that can be commented on and reported brings one. Who
 * may do what with it is asked of {@link org.commonplace.people.AccessPolicy}.
 */
public interface Discussed {

    /** The {@link ContentRef#kind()} these are of. */
    String kind();

    /** Those of these ids that the reader may see now. All others are left out, whatever the reason. */
    Map<Long, Subject> find(Caller reader, Collection<Long> ids);

    /** Whether anything can still be said about it: not when it is archived or thrown away. */
    boolean isOpen(long id);

    /** A Markdown text as safe HTML for a reader who may see the content, its links as they lead from there. */
    String html(Caller reader, long id, String text);

    /** As much of a passage as the reader may be shown, who may see the content but perhaps not all that it says or said. */
    default Optional<Passage> passage(Caller reader, long id, Passage passage) {
        return Optional.of(passage);
    }

    /** What readers read in it now, without markup. Once a former text is purged, passages are kept only if they are in this. */
    default String words(long id) {
        return "";
    }

    /** Who looks after these; what does not exist is left out. */
    Map<Long, Keepers> keepers(Collection<Long> ids);

    /** Who curates the content, for when its owner and deputy are gone. */
    Set<Long> curators(long id);

    /** Reports about it were made or settled, so that what is kept of how it is shown is old. */
    void reported(long id);

    /** Who wants to hear of it, as far as the actor may see it. */
    Set<Long> followers(Caller actor, long id);

    /**
     * Who looks after content.
     *
     * @param place what it lies in, such as its space
     */
    record Keepers(ContentRef place, long owner, @Nullable Long deputy) {

        boolean include(long person) {
            return owner == person || (deputy != null && deputy == person);
        }
    }
}
