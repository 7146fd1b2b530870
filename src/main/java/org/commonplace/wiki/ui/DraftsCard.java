package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;

/** On the home view: what the reader has typed and not published. */
@org.springframework.stereotype.Component
class DraftsCard {

    private static final int LISTED = 6;

    private final Drafts drafts;
    private final Pages pages;
    private final CurrentCaller caller;
    private final Clock clock;

    DraftsCard(Drafts drafts, Pages pages, CurrentCaller caller, Clock clock) {
        this.drafts = drafts;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    Optional<Component> create() {
        Caller writer = caller.get();
        List<Draft> mine = writer.isSignedIn() ? drafts.mine(writer) : List.of();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrentOrThrow();
        Rows rows = new Rows();
        mine.stream()
                .limit(LISTED)
                .forEach(draft -> rows.row(
                        draft.title().isBlank() ? ui.getTranslation("wiki.home.drafts.untitled") : draft.title(),
                        address(writer, draft),
                        new Text(ui.getTranslation(
                                "wiki.home.drafts.saved",
                                Moment.ago(draft.savedAt(), clock.instant()).words()))));
        return Optional.of(new Card(ui.getTranslation("wiki.home.drafts"), rows));
    }

    private String address(Caller writer, Draft draft) {
        Long id = draft.page();
        if (id == null) {
            return WikiNavigation.draft(draft.space(), draft.id());
        }
        PageDetails page = pages.get(writer, id);
        return WikiNavigation.edit(page.space(), page.slug());
    }
}
