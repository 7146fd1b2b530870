package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.Pursuit;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Drafts.Draft;

/** On the home view: what the reader has typed last and not published. */
@org.springframework.stereotype.Component
class DraftsCard implements HomePart {

    private static final Paging LATEST = new Paging(0, WikiAtHome.LISTED);

    private final Drafts drafts;
    private final DraftLines lines;
    private final CurrentCaller caller;

    DraftsCard(Drafts drafts, DraftLines lines, CurrentCaller caller) {
        this.drafts = drafts;
        this.lines = lines;
        this.caller = caller;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Pursuit pursuit() {
        return Pursuit.WRITING;
    }

    @Override
    public Optional<Component> create() {
        Listing<Draft> mine = drafts.mine(caller.get(), LATEST);
        if (mine.items().isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        lines.add(rows, mine.items());
        String title = UI.getCurrentOrThrow().getTranslation("wiki.home.drafts");
        return Optional.of(new Card(title, rows).beginningOf(mine, OwnList.address(OwnPages.DRAFTS)));
    }
}
