package org.commonplace.wiki;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonplace.privacy.Purged;
import org.commonplace.shared.ContentRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does something at the moment at which content is taken away for good, once. */
@Component
class Meanwhile {

    private final Map<ContentRef, Runnable> moments = new ConcurrentHashMap<>();

    void as(ContentRef content, Runnable action) {
        moments.put(content, action);
    }

    @EventListener
    void on(Purged purged) {
        Runnable action = moments.remove(purged.content());
        if (action != null) {
            action.run();
        }
    }
}
