package org.commonplace.wiki.ui;

import org.commonplace.attachments.Attachments;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.wiki.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Makes the panels that show a page's files. */
@Component
class AttachmentsPanels {

    private final Attachments attachments;
    private final Pages pages;
    private final CurrentCaller caller;
    private final DataSize largest;

    AttachmentsPanels(
            Attachments attachments,
            Pages pages,
            CurrentCaller caller,
            @Value("${commonplace.attachments.max-size:50MB}") DataSize largest) {
        this.attachments = attachments;
        this.pages = pages;
        this.caller = caller;
        this.largest = largest;
    }

    /** The panel of a page's files: those who may edit the page can add and remove files there. */
    AttachmentsPanel of(long page) {
        boolean edits = pages.roleOf(caller.get(), page)
                .filter(role -> role.covers(Role.EDIT))
                .isPresent();
        return new AttachmentsPanel(attachments, caller, Pages.ref(page), edits, largest);
    }
}
