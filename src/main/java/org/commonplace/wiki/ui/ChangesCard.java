package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.RecentChanges;
import org.commonplace.wiki.RecentChanges.Change;

/** On the home view: the pages that changed last. */
@org.springframework.stereotype.Component
class ChangesCard {

    private static final int LATEST = 6;

    private final RecentChanges changes;
    private final PageLines lines;
    private final CurrentCaller caller;

    ChangesCard(RecentChanges changes, PageLines lines, CurrentCaller caller) {
        this.changes = changes;
        this.lines = lines;
        this.caller = caller;
    }

    Optional<Component> create() {
        UI ui = UI.getCurrentOrThrow();
        List<Change> latest = changes.everywhere(caller.get(), 0, LATEST);
        String title = ui.getTranslation("wiki.home.changes");
        if (latest.isEmpty()) {
            return Optional.of(new Card(title, new Span(ui.getTranslation("wiki.changes.none.words"))));
        }
        Rows rows = new Rows();
        lines.changes(rows, latest, true);
        return Optional.of(new Card(title, rows).linkTo(ui.getTranslation("wiki.changes.all"), WikiNavigation.CHANGES));
    }
}
