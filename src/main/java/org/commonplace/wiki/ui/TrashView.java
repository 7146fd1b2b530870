package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.RemovedFiles;
import org.commonplace.wiki.RemovedFiles.RemovedFile;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Trash;
import org.commonplace.wiki.Trash.Thrown;

/** Pages and files that were thrown away and can be brought back. */
@Route(WikiNavigation.SPACE_TRASH)
@AnonymousAllowed
class TrashView extends ListInSpace {

    private final transient Trash trash;
    private final transient RemovedFiles files;
    private final transient Attachments attachments;
    private final transient PageLines lines;
    private final transient Purging purging;
    private final transient TrashTime time;

    TrashView(
            SpaceTrees trees,
            Trash trash,
            RemovedFiles files,
            Attachments attachments,
            PageLines lines,
            Purging purging,
            TrashTime time) {
        super(trees);
        this.trash = trash;
        this.files = files;
        this.attachments = attachments;
        this.lines = lines;
        this.purging = purging;
        this.time = time;
    }

    /** @throws NotFound for those who may not change the space, as if it had no trash */
    @Override
    Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        if (!space.role().covers(Role.EDIT)) {
            throw new NotFound("trash of " + space.key());
        }
        return new Listed(
                getTranslation("wiki.trash.title"),
                getTranslation("wiki.trash.words", time.days()),
                new Div(pages(reader, space), removed(reader, space)));
    }

    private Component pages(Caller reader, SpaceDetails space) {
        return new Portions<>(
                (offset, limit) -> trash.list(reader, space.id()).stream()
                        .skip(offset)
                        .limit(limit)
                        .toList(),
                this::add,
                new EmptyState(Icon.TRASH, getTranslation("wiki.trash.none"), getTranslation("wiki.trash.none.words")));
    }

    private Component removed(Caller reader, SpaceDetails space) {
        Div part = new Div();
        if (!files.list(reader, space.id(), new Paging(0, 1)).items().isEmpty()) {
            part.add(
                    new H2(getTranslation("wiki.trash.files")),
                    Portions.of(paging -> files.list(reader, space.id(), paging), this::addFiles, new Div()));
        }
        return part;
    }

    private void addFiles(Rows rows, List<RemovedFile> portion) {
        lines.removed(rows, portion, (row, file) -> {
            row.addClassName("row-with-action");
            Button restore = Buttons.plain(Icon.RESTORE, getTranslation("wiki.action.restore"), click -> restore(file));
            restore.setAriaLabel(getTranslation("wiki.trash.file.restore", file.name()));
            row.add(restore);
            if (purging.isOffered()) {
                Button purge = Buttons.quiet(
                        Icon.ALERT_TRIANGLE,
                        getTranslation("wiki.action.purge"),
                        click -> purging.file(
                                file.id(),
                                file.name(),
                                () -> UI.getCurrentOrThrow().refreshCurrentRoute(false)));
                purge.setAriaLabel(getTranslation("wiki.trash.file.purge", file.name()));
                row.add(purge);
            }
        });
    }

    private void restore(RemovedFile file) {
        Attachment back =
                attachments.restore(trees().caller.get(), Pages.ref(file.page().id()), file.id());
        Toasts.say(getTranslation("wiki.files.restored", back.name()));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }

    private void add(Rows rows, List<Thrown> portion) {
        lines.thrown(rows, portion, (row, page) -> {
            row.addClassName("row-with-action");
            row.add(Buttons.plain(
                    Icon.RESTORE, getTranslation("wiki.action.restore"), click -> restore(page.id(), page.title())));
            if (purging.isOffered()) {
                row.add(Buttons.quiet(
                        Icon.ALERT_TRIANGLE,
                        getTranslation("wiki.action.purge"),
                        click -> purging.thrown(page.id(), page.title())));
            }
        });
    }

    private void restore(long page, String title) {
        trash.restore(trees().caller.get(), page);
        UI ui = UI.getCurrentOrThrow();
        Toasts.say(getTranslation("wiki.done.restored", title));
        SpaceTree.changed(ui);
        ui.refreshCurrentRoute(false);
    }
}
