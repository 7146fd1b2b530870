package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Shortcut;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.RecentChanges;
import org.commonplace.wiki.RecentChanges.Change;
import org.commonplace.wiki.SpaceDetails;

/** The parts of the view of a space, each made for one reader. */
@org.springframework.stereotype.Component
class SpaceParts {

    private static final int LATEST = 8;

    private final PageTree tree;
    private final SpaceTrees trees;
    private final RecentChanges changes;
    private final PageLines lines;
    private final SpacePeople people;
    private final AddedParts added;

    SpaceParts(
            PageTree tree,
            SpaceTrees trees,
            RecentChanges changes,
            PageLines lines,
            SpacePeople people,
            AddedParts added) {
        this.tree = tree;
        this.trees = trees;
        this.changes = changes;
        this.lines = lines;
        this.people = people;
        this.added = added;
    }

    /** What can be done here, the primary action last. */
    Component[] actions(Caller reader, SpaceDetails space) {
        boolean mayEdit = space.role().covers(Role.EDIT);
        List<Component> actions = new ArrayList<>(added.buttons(reader, space));
        actions.add(more(space.key(), mayEdit, added.entries(reader, space)));
        if (mayEdit) {
            actions.add(Buttons.plain(
                    Icon.FILE_IMPORT,
                    words("wiki.action.import"),
                    click -> WikiNavigation.open(WikiNavigation.importing(space.key()))));
            actions.add(Shortcut.on(
                    Buttons.primary(
                            Icon.FILE_PLUS,
                            words("wiki.action.new-page"),
                            click -> WikiNavigation.open(WikiNavigation.newPage(space.key()))),
                    "n"));
        }
        return actions.toArray(Component[]::new);
    }

    /** The tree of the space, or how to begin when it is empty. */
    Component pages(Caller reader, SpaceDetails space) {
        if (tree.childCount(reader, space.id(), null) > 0) {
            return trees.createRoomy(InSpace.Here.in(space));
        }
        boolean mayEdit = space.role().covers(Role.EDIT);
        return new EmptyState(
                Icon.FILE_TEXT,
                words("wiki.space.empty"),
                words(mayEdit ? "wiki.space.empty.editor" : "wiki.space.empty.reader"));
    }

    Component changes(Caller reader, SpaceDetails space) {
        List<Change> latest = changes.in(reader, space.id(), 0, LATEST);
        if (latest.isEmpty()) {
            return new Card(words("wiki.changes.title"), new Span(words("wiki.changes.none.words")));
        }
        Rows rows = new Rows();
        lines.changes(rows, latest, false);
        return new Card(words("wiki.changes.title"), rows)
                .linkTo(words("wiki.changes.all"), WikiNavigation.changes(space.key()));
    }

    /** What other features have to say about the space. */
    List<Component> beside(Caller reader, SpaceDetails space) {
        return added.beside(reader, space);
    }

    /** Who has which role; only for those who have signed in. */
    Optional<Component> people(SpaceDetails space) {
        return people.of(space);
    }

    private static MenuBar more(String space, boolean mayEdit, List<MenuEntry> added) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        bar.addClassNames("keep", "more-menu");
        MenuItem more = bar.addItem(Icon.DOTS.create());
        more.setAriaLabel(words("wiki.action.more"));
        added.forEach(entry -> Menus.add(more.getSubMenu(), entry));
        entry(more, Icon.HISTORY, "wiki.action.changes", WikiNavigation.changes(space));
        entry(more, Icon.TAG, "wiki.labels.all", WikiNavigation.labels(space));
        entry(more, Icon.LINK, "wiki.wanted.title", WikiNavigation.wanted(space));
        entry(more, Icon.FILE_TEXT, "wiki.orphans.title", WikiNavigation.orphans(space));
        if (mayEdit) {
            entry(more, Icon.FILE_IMPORT, "wiki.action.import", WikiNavigation.importing(space));
            entry(more, Icon.TRASH, "wiki.trash.title", WikiNavigation.trash(space));
        }
        return bar;
    }

    private static void entry(MenuItem menu, Icon icon, String key, String address) {
        Menus.add(menu.getSubMenu(), new MenuEntry(icon, words(key), () -> WikiNavigation.open(address)));
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
