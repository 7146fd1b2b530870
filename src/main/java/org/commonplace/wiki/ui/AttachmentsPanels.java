package org.commonplace.wiki.ui;

import org.commonplace.attachments.Attachments;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.TrashTime;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Makes the panels that show a page's files. */
@Component
class AttachmentsPanels {

    private final Attachments attachments;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Purging purging;
    private final TrashTime trash;

    AttachmentsPanels(Attachments attachments, Pages pages, CurrentCaller caller, Purging purging, TrashTime trash) {
        this.attachments = attachments;
        this.pages = pages;
        this.caller = caller;
        this.purging = purging;
        this.trash = trash;
    }

    /** The panel of a page's files: those who may edit the page can add and remove files there. */
    AttachmentsPanel of(long page) {
        return panel(page, mayEdit(page));
    }

    /** The same beside a page to read: files of one that is archived or in the trash stay as they are. */
    AttachmentsPanel beside(PageDetails page) {
        boolean changes = page.status() == PageStatus.PUBLISHED || page.status() == PageStatus.DRAFT;
        return panel(page.id(), changes && mayEdit(page.id()));
    }

    private boolean mayEdit(long page) {
        return pages.roleOf(caller.get(), page)
                .filter(role -> role.covers(Role.EDIT))
                .isPresent();
    }

    private AttachmentsPanel panel(long page, boolean edits) {
        AttachmentsPanel panel = new AttachmentsPanel(attachments, caller, Pages.ref(page), edits, trash.days());
        return purging.isOffered() ? panel.purgedBy(purging::file) : panel;
    }
}
