package org.commonplace.events;

import org.commonplace.markup.LinkTargets;
import org.jspecify.annotations.Nullable;

/** Answers where wiki links in descriptions lead. Whoever knows both the wiki and events brings one. */
public interface DescriptionLinks {

    /**
     * The targets for descriptions in calendars of a space.
     *
     * @param space its id; {@code null} for calendars that belong to none
     */
    LinkTargets in(@Nullable Long space);
}
