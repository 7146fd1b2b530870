package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.ui.PagePart;

/** What is said about a page, below its text. */
@org.springframework.stereotype.Component
class DiscussionPart implements PagePart {

    private static final int ORDER = 60;

    private final Desk desk;

    DiscussionPart(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> below(Caller reader, PageDetails page) {
        return page.status() == PageStatus.TRASHED
                ? Optional.empty()
                : Optional.of(new DiscussionSection(desk, Pages.ref(page.id())));
    }
}
