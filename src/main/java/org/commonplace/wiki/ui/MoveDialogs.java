package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageSteps;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TitleSearch;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks where a page shall go, and moves it there. */
@Component
class MoveDialogs {

    private final Spaces spaces;
    private final Pages pages;
    private final PageTree tree;
    private final PageSteps steps;
    private final TitleSearch titles;
    private final CurrentCaller caller;

    MoveDialogs(Spaces spaces, Pages pages, PageTree tree, PageSteps steps, TitleSearch titles, CurrentCaller caller) {
        this.spaces = spaces;
        this.pages = pages;
        this.tree = tree;
        this.steps = steps;
        this.titles = titles;
        this.caller = caller;
    }

    void open(long page) {
        new MoveDialog(this, pages.get(caller.get(), page)).open();
    }

    /** The spaces that the caller may put pages into. */
    List<SpaceDetails> spaces() {
        return spaces.list(caller.get()).stream()
                .filter(space -> space.role().covers(Role.EDIT))
                .toList();
    }

    /** Pages it could go under. */
    List<PageLine> parents(Wanted wanted, int offset, int limit) {
        return titles.anywhere(caller.get(), wanted, offset, limit);
    }

    /** Pages it could stand before, under the same parent. */
    List<PageLine> siblings(Wanted wanted, @Nullable Long parent, int offset, int limit) {
        return titles.under(caller.get(), wanted, parent, offset, limit);
    }

    /** Moves the page and goes along with it if it is on the screen. */
    void move(PageDetails page, Destination to, Consent consent) {
        Destination from = steps.placeOf(caller.get(), page.id());
        go(page, to, consent);
        tell(page.id(), from);
    }

    /** Says that a page was moved, unless it is where it was, and offers to take that back. */
    void tell(long page, Destination from) {
        if (!steps.placeOf(caller.get(), page).equals(from)) {
            String title = pages.get(caller.get(), page).title();
            Toasts.sayWithUndo(
                    UI.getCurrentOrThrow().getTranslation("wiki.move.done", title),
                    () -> back(pages.get(caller.get(), page), from));
        }
    }

    /** The page that this one is under, as far as the caller sees it. */
    Optional<PageLine> above(PageDetails page) {
        List<PageLine> way = tree.ancestors(caller.get(), page.id());
        return way.isEmpty() ? Optional.empty() : Optional.of(way.getLast());
    }

    /** The page that this one stands before. */
    Optional<PageLine> after(PageDetails page) {
        Long next = steps.placeOf(caller.get(), page.id()).before();
        return next == null ? Optional.empty() : pages.find(caller.get(), next).map(this::line);
    }

    private PageLine line(PageDetails page) {
        return new PageLine(
                page.id(),
                page.space(),
                spaces.get(caller.get(), page.space()).name(),
                page.slug(),
                page.title(),
                page.status(),
                page.updatedAt(),
                page.updatedBy());
    }

    /** What became public by mistake goes back at once; what goes back to the public is signed for like anything else. */
    private void back(PageDetails page, Destination from) {
        String space = spaces.get(caller.get(), from.space()).name();
        gated(widens(page, space), consent -> go(page, from, consent));
    }

    /** What to say of a page that would become public in a space of this name. */
    static String widens(PageDetails page, String space) {
        return UI.getCurrentOrThrow().getTranslation("wiki.move.widens", page.title(), space);
    }

    /** Does what moves a page, and asks for what the identifiability gate wants to know. */
    static void gated(String widens, Consumer<Consent> move) {
        UI ui = UI.getCurrentOrThrow();
        GatedAction.run(ui.getTranslation("wiki.move.reason"), widens, ui.getTranslation("wiki.move.do"), move);
    }

    private void go(PageDetails page, Destination to, Consent consent) {
        Caller mover = caller.get();
        tree.move(mover, page.id(), to, consent);
        PageDetails moved = pages.get(mover, page.id());
        UI ui = UI.getCurrentOrThrow();
        SpaceTree.changed(ui);
        String path = ui.getActiveViewLocation().getPath();
        if (path.equals(WikiNavigation.page(page.space(), page.slug()))) {
            ui.navigate(WikiNavigation.page(moved.space(), moved.slug()));
        } else if (ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(PageView.class::isInstance)) {
            ui.refreshCurrentRoute(false);
        }
    }
}
