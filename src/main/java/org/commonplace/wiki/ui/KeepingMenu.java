package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.TrashTime;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.ArchivedSpaces;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.SpaceTrash;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Lets curators archive a space and have it worked on again, and administrators throw it away. */
@Component
class KeepingMenu implements SpacePart {

    private final Spaces spaces;
    private final ArchivedSpaces archived;
    private final SpaceTrash trash;
    private final TrashTime time;
    private final CurrentCaller caller;

    KeepingMenu(Spaces spaces, ArchivedSpaces archived, SpaceTrash trash, TrashTime time, CurrentCaller caller) {
        this.spaces = spaces;
        this.archived = archived;
        this.trash = trash;
        this.time = time;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 98;
    }

    @Override
    public List<MenuEntry> entries(Caller reader, SpaceDetails space) {
        List<MenuEntry> entries = new ArrayList<>();
        if (mayBringBack(reader, space)) {
            entries.add(new MenuEntry(Icon.ARCHIVE, words("wiki.action.unarchive"), () -> bringBack(space)));
        } else if (space.role().covers(Role.CURATE)) {
            entries.add(new MenuEntry(Icon.ARCHIVE, words("wiki.space.archive"), () -> askToArchive(space)));
        }
        if (spaces.mayCreate(reader)) {
            entries.add(new MenuEntry(Icon.TRASH, words("wiki.space.trash"), () -> askToThrowAway(space)));
        }
        return entries;
    }

    boolean mayBringBack(Caller reader, SpaceDetails space) {
        return space.isArchived() && archived.mayBringBack(reader, space.id());
    }

    private void askToArchive(SpaceDetails space) {
        Confirmation.ask(
                words("wiki.space.archive.title", space.name()),
                words("wiki.space.archive.words"),
                words("wiki.space.archive.do"),
                () -> archive(space));
    }

    private void archive(SpaceDetails space) {
        archived.archive(caller.get(), space.key());
        refresh();
        Toasts.sayWithUndo(words("wiki.space.archive.done", space.name()), () -> bringBack(space));
    }

    void bringBack(SpaceDetails space) {
        archived.bringBack(caller.get(), space.key());
        refresh();
        Toasts.say(words("wiki.space.unarchive.done", space.name()));
    }

    private void askToThrowAway(SpaceDetails space) {
        long pages = trash.pagesIn(caller.get(), space.key());
        new ThrowSpaceDialog(space, pages, time.days(), typed -> throwAway(space, typed)).open();
    }

    private void throwAway(SpaceDetails space, String confirmed) {
        trash.add(caller.get(), space.key(), confirmed);
        WikiNavigation.open(WikiNavigation.SPACES);
        Toasts.sayWithUndo(words("wiki.space.trash.done", space.name()), () -> restore(space.id()));
    }

    void restore(long space) {
        SpaceDetails back = trash.restore(caller.get(), space);
        WikiNavigation.open(WikiNavigation.space(back.key()));
        Toasts.say(words("wiki.space.trash.restored", back.name()));
    }

    private static void refresh() {
        UI ui = UI.getCurrentOrThrow();
        SpaceTree.changed(ui);
        ui.refreshCurrentRoute(false);
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
