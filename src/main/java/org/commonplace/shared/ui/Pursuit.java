package org.commonplace.shared.ui;

/** What somebody does here. What goes with what the visitor mostly does stands first on their home view. */
public enum Pursuit {
    /** Looks after what others write, or has pages to look after. */
    CURATING,
    WRITING,
    READING;

    /** Finds out what the visitor mostly does; the feature that knows makes it a bean. */
    public interface OfVisitor {
        Pursuit main();
    }
}
