package org.commonplace.wiki.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotAllowed;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;

/** What waits for those who curate a space. */
@Route(WikiNavigation.SPACE_QUEUE)
@AnonymousAllowed
class SpaceQueueView extends ListInSpace {

    private final transient QueueLists lists;

    SpaceQueueView(SpaceTrees trees, QueueLists lists) {
        super(trees);
        this.lists = lists;
        addClassName("view-wide");
    }

    /** @throws NotAllowed when the visitor does not curate the space */
    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        if (!space.role().covers(Role.CURATE)) {
            throw new NotAllowed("Needs the role " + Role.CURATE + " for " + Spaces.ref(space.id()));
        }
        return new Listed(
                getTranslation("wiki.queue.title"),
                getTranslation("wiki.queue.of-space"),
                lists.show(space, WikiNavigation.listOf(event)));
    }
}
