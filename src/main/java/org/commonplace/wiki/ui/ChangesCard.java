package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.EditorsChanges;
import org.commonplace.wiki.RecentChanges;
import org.commonplace.wiki.RecentChanges.Change;

/** On the home view: what others changed last where the visitor reads, or everywhere for someone who has not read anything yet. */
@org.springframework.stereotype.Component
class ChangesCard {

    private static final int LATEST = 6;
    private static final Duration LATELY = Duration.ofDays(60);

    private final RecentChanges changes;
    private final EditorsChanges all;
    private final PageLines lines;
    private final CurrentCaller caller;
    private final Clock clock;

    ChangesCard(RecentChanges changes, EditorsChanges all, PageLines lines, CurrentCaller caller, Clock clock) {
        this.changes = changes;
        this.all = all;
        this.lines = lines;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Component> create() {
        UI ui = UI.getCurrentOrThrow();
        List<Change> near = changes.around(caller.get(), clock.instant().minus(LATELY), LATEST);
        List<Change> latest = near.isEmpty() ? all.everywhere(caller.get(), 0, LATEST) : near;
        String title = ui.getTranslation(near.isEmpty() ? "wiki.home.changes" : "wiki.home.changes.near");
        if (latest.isEmpty()) {
            return Optional.of(new Card(title, new Span(ui.getTranslation("wiki.changes.none.words"))));
        }
        Rows rows = new Rows();
        lines.changes(rows, latest, true);
        return Optional.of(new Card(title, rows).linkTo(ui.getTranslation("wiki.changes.all"), WikiNavigation.CHANGES));
    }
}
