package org.commonplace.discussion;

import org.commonplace.shared.AfterCommit;
import org.commonplace.shared.ContentRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells open screens, once it is committed, that something was said. */
@Component
class OpenScreens {

    private final ObjectProvider<LiveDiscussion> live;

    OpenScreens(ObjectProvider<LiveDiscussion> live) {
        this.live = live;
    }

    void changed(ContentRef subject) {
        AfterCommit.run(() -> live.forEach(screens -> screens.changed(subject)));
    }
}
