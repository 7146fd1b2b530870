package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import org.commonplace.people.Caller;
import org.commonplace.wiki.SpaceDetails;
import org.jspecify.annotations.Nullable;

/**
 * One list of the curator's queue, such as the reviews that are overdue. Each is a bean of a feature's {@code ui} package; it counts
 * and lists only what the caller may see, in one space that the caller curates or, where none is given, in all of those.
 */
public interface QueuePart {

    /** Where it stands among the others: the smallest number comes first. */
    int order();

    /** What the address calls it: lower-case letters and hyphens, the same for ever. */
    String name();

    /** What it is called, in a few words. */
    String title();

    /** What it lists and what one does about it, in a sentence. */
    String words();

    /** Whether somebody should know of it without looking into the queue: then the home view of those who curate names it too. */
    default boolean isPressing() {
        return true;
    }

    /** How many there are. */
    long count(Caller curator, @Nullable SpaceDetails space);

    /**
     * The list, read in portions.
     *
     * @param changed to be called whenever one of its rows has been dealt with, so that what is counted is counted anew
     */
    Component list(Caller curator, @Nullable SpaceDetails space, Runnable changed);
}
