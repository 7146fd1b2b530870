package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Command;
import org.commonplace.shared.ui.Commands;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.Bookshelf;
import org.springframework.stereotype.Component;

/** The pages one looked at last: often the one that is wanted now. */
@Component
class ViewedCommands implements Commands {

    private static final int LISTED = 6;

    private final Bookshelf shelf;
    private final CurrentCaller caller;

    ViewedCommands(Bookshelf shelf, CurrentCaller caller) {
        this.shelf = shelf;
        this.caller = caller;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String heading() {
        return UI.getCurrentOrThrow().getTranslation("wiki.home.viewed");
    }

    @Override
    public List<Command> offered(String address) {
        return shelf.recentlyViewed(caller.get(), new Paging(0, LISTED + 1)).items().stream()
                .map(page -> Command.to(Icon.FILE_TEXT, page.title(), WikiNavigation.page(page.space(), page.slug())))
                .filter(command -> !address.equals(command.href()))
                .limit(LISTED)
                .toList();
    }
}
