package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.CuratorsQueue;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** What can be done with the page and the space one is looking at. */
@Component
class WikiCommands implements Commands {

    private static final String SPACES = "s";
    private static final int SPACE = 1;
    private static final int PAGE = 2;

    private final Spaces spaces;
    private final Pages pages;
    private final CuratorsQueue queue;
    private final CurrentCaller caller;

    WikiCommands(Spaces spaces, Pages pages, CuratorsQueue queue, CurrentCaller caller) {
        this.queue = queue;
        this.spaces = spaces;
        this.pages = pages;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String heading() {
        return words("wiki.commands.here");
    }

    @Override
    public List<Command> offered(String address) {
        Caller reader = caller.get();
        String[] parts = address.split("/");
        List<Command> commands = new ArrayList<>();
        if (parts.length > SPACE && parts[0].equals(SPACES)) {
            spaces.find(reader, parts[SPACE]).ifPresent(space -> {
                if (parts.length > PAGE) {
                    pages.find(reader, space.key(), parts[PAGE])
                            .ifPresent(page -> ofPage(
                                    commands,
                                    space,
                                    page,
                                    pages.roleOf(reader, page.id()).orElse(Role.VIEW)));
                }
                ofSpace(commands, space);
            });
        }
        List<SpaceDetails> writable = spaces.list(reader).stream()
                .filter(space -> space.role().covers(Role.EDIT))
                .toList();
        if (!writable.isEmpty()) {
            commands.add(Command.doing(
                    Icon.FILE_PLUS, words("wiki.commands.new-in"), ui -> new BeginDialog(writable).open()));
        }
        if (queue.isFor(reader)) {
            commands.add(Command.to(Icon.LIST_CHECK, words("wiki.queue.title"), WikiNavigation.QUEUE));
        }
        commands.add(Command.to(Icon.HISTORY, words("wiki.commands.changes"), WikiNavigation.CHANGES));
        commands.add(Command.to(Icon.LIST, words("wiki.a-z.title"), WikiNavigation.A_TO_Z));
        commands.add(Command.to(Icon.TAG, words("wiki.commands.all-labels"), WikiNavigation.LABELS));
        return commands;
    }

    private static void ofPage(List<Command> commands, SpaceDetails space, PageDetails page, Role role) {
        boolean changeable = page.status() != PageStatus.ARCHIVED && page.status() != PageStatus.TRASHED;
        if (role.covers(Role.EDIT) && changeable) {
            commands.add(Command.to(
                    Icon.PENCIL,
                    words("wiki.commands.edit", page.title()),
                    WikiNavigation.edit(space.key(), page.slug())));
            commands.add(Command.to(
                    Icon.FILE_PLUS,
                    words("wiki.commands.below", page.title()),
                    WikiNavigation.newPage(space.key(), page.id())));
        }
        commands.add(Command.to(
                Icon.HISTORY,
                words("wiki.commands.history", page.title()),
                WikiNavigation.history(space.key(), page.slug())));
    }

    private static void ofSpace(List<Command> commands, SpaceDetails space) {
        String key = space.key();
        if (space.role().covers(Role.EDIT)) {
            commands.add(
                    Command.to(Icon.FILE_PLUS, words("wiki.commands.new", space.name()), WikiNavigation.newPage(key)));
            commands.add(Command.to(
                    Icon.FILE_IMPORT, words("wiki.commands.import", space.name()), WikiNavigation.importing(key)));
            commands.add(Command.to(Icon.TRASH, words("wiki.commands.trash", space.name()), WikiNavigation.trash(key)));
        }
        commands.add(Command.to(Icon.TAG, words("wiki.commands.labels", space.name()), WikiNavigation.labels(key)));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
