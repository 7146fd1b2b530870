package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Supplier;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Trash;
import org.springframework.stereotype.Component;

/** What the actions of a page do: each changes it, says so, and shows how it stands now. */
@Component
class PageChanges {

    private final Pages pages;
    private final PageTree tree;
    private final Trash trash;
    private final CurrentCaller caller;

    PageChanges(Pages pages, PageTree tree, Trash trash, CurrentCaller caller) {
        this.pages = pages;
        this.tree = tree;
        this.trash = trash;
        this.caller = caller;
    }

    /** Publishes a draft, or tells why it may not be read by others yet. */
    void publish(PageDetails page) {
        UI ui = UI.getCurrentOrThrow();
        GatedAction.run(
                ui.getTranslation("wiki.publish.reason"),
                ui.getTranslation("wiki.signing.asked"),
                ui.getTranslation("wiki.signing.publish"),
                consent -> done(pages.publish(caller.get(), page.id(), consent), "wiki.done.published"));
    }

    void archive(PageDetails page) {
        done(
                pages.archive(caller.get(), page.id()),
                "wiki.done.archived",
                () -> pages.unarchive(caller.get(), page.id()));
    }

    void unarchive(PageDetails page) {
        done(
                pages.unarchive(caller.get(), page.id()),
                "wiki.done.unarchived",
                () -> pages.archive(caller.get(), page.id()));
    }

    void makeTemplate(PageDetails page, boolean template) {
        done(
                pages.setTemplate(caller.get(), page.id(), template),
                template ? "wiki.done.template" : "wiki.done.no-template",
                () -> pages.setTemplate(caller.get(), page.id(), !template));
    }

    void label(PageDetails page, List<String> labels, Consent consent) {
        done(
                pages.setLabels(caller.get(), page.id(), labels, consent),
                "wiki.done.labels",
                () -> pages.setLabels(caller.get(), page.id(), page.labels(), consent));
    }

    void restore(PageDetails page) {
        done(trash.restore(caller.get(), page.id()), "wiki.done.restored");
    }

    /** Throws the page away, offers to take that back, and goes to what was above it. */
    void throwAway(PageDetails page) {
        List<PageLine> above = tree.ancestors(caller.get(), page.id());
        boolean alone = tree.childCount(caller.get(), page.spaceId(), page.id()) == 0;
        trash.add(caller.get(), page.id());
        UI ui = UI.getCurrentOrThrow();
        String words = ui.getTranslation(alone ? "wiki.done.trashed" : "wiki.done.trashed-with-all", page.title());
        Toasts.sayWithUndo(words, () -> restore(page));
        SpaceTree.changed(ui);
        ui.navigate(
                above.isEmpty()
                        ? WikiNavigation.space(page.space())
                        : WikiNavigation.page(page.space(), above.getLast().slug()));
    }

    private void done(PageDetails page, String words) {
        Toasts.say(UI.getCurrentOrThrow().getTranslation(words, page.title()));
        show(page);
    }

    /** @param back takes it back, and gives the page as it stands then */
    private void done(PageDetails page, String words, Supplier<PageDetails> back) {
        Toasts.sayWithUndo(UI.getCurrentOrThrow().getTranslation(words, page.title()), () -> show(back.get()));
        show(page);
    }

    private static void show(PageDetails page) {
        UI ui = UI.getCurrentOrThrow();
        SpaceTree.changed(ui);
        String address = WikiNavigation.page(page.space(), page.slug());
        if (ui.getActiveViewLocation().getPath().equals(address)) {
            ui.refreshCurrentRoute(false);
        } else {
            ui.navigate(address);
        }
    }
}
