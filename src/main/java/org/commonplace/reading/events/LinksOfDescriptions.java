package org.commonplace.reading.events;

import org.commonplace.events.DescriptionLinks;
import org.commonplace.markup.LinkTargets;
import org.commonplace.wiki.LinksFromElsewhere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the links of descriptions lead to pages. */
@Component
class LinksOfDescriptions implements DescriptionLinks {

    private final LinksFromElsewhere links;

    LinksOfDescriptions(LinksFromElsewhere links) {
        this.links = links;
    }

    @Override
    public LinkTargets in(@Nullable Long space) {
        return links.in(space);
    }
}
