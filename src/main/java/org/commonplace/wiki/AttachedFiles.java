package org.commonplace.wiki;

import java.util.List;
import org.commonplace.attachments.AttachmentsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Articles show the files attached to their page as they are now. */
@Component
class AttachedFiles {

    private final PageCaches caches;

    AttachedFiles(PageCaches caches) {
        this.caches = caches;
    }

    @EventListener
    void on(AttachmentsChanged changed) {
        if (changed.owner().kind().equals(Pages.KIND)) {
            caches.forgetArticles(List.of(changed.owner().id()));
        }
    }
}
