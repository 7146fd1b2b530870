package org.commonplace.privacy;

import java.util.Set;
import org.commonplace.shared.ContentRef;

/** A keeper of text. Each feature that stores what people write brings one, so that a purge reaches everything. */
public interface Purgeable {

    /** Other content that goes when this one does, such as the files of a page. */
    default Set<ContentRef> goingWith(ContentRef content) {
        return Set.of();
    }

    /** Whether it has this content, in the trash too, where it may be nobody's to see any more. */
    default boolean keeps(ContentRef content) {
        return false;
    }

    /**
     * Takes away whatever it keeps of this content, whoever wrote it. Called in the transaction of the purge, for the
     * content and for all that goes with it, after the administrator's right was checked.
     */
    void purge(Purge purge);

    /**
     * Removes what it keeps outside the database, such as an index. Called by a job after the purge is committed, and
     * again if it fails.
     */
    default void forget(ContentRef content) {}

    /** The tables that held such text: they are rebuilt, so that nothing of it is left in their files. */
    Set<String> tables();
}
