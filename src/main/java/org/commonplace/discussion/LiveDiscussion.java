package org.commonplace.discussion;

import org.commonplace.shared.ContentRef;

/** What is open on screens and wants to know at once when something is said. */
public interface LiveDiscussion {

    /** What is said about this content changed; called after the commit. */
    void changed(ContentRef subject);
}
