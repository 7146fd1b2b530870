package org.commonplace.wiki;

import org.commonplace.markup.LinkTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what links to pages lead to where the text that makes them is no page. */
@Service
public class LinksFromElsewhere {

    /** No space has it: a link that names none leads nowhere then. */
    private static final long NO_SPACE = 0;

    private final PageLinkTargets targets;

    LinksFromElsewhere(PageLinkTargets targets) {
        this.targets = targets;
    }

    /**
     * The targets of the links of a text.
     *
     * @param space the id of the space that is meant where a link names none, or {@code null}
     */
    public LinkTargets in(@Nullable Long space) {
        return targets.inSpace(space == null ? NO_SPACE : space);
    }
}
