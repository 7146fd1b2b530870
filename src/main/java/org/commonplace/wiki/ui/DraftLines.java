package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** The visitor's drafts as rows of a list; each leads to where one goes on with it. */
@Component
class DraftLines {

    private final Pages pages;
    private final CurrentCaller caller;
    private final Clock clock;

    DraftLines(Pages pages, CurrentCaller caller, Clock clock) {
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    void add(Rows rows, List<Draft> drafts) {
        UI ui = UI.getCurrentOrThrow();
        Caller writer = caller.get();
        for (Draft draft : drafts) {
            rows.row(
                    draft.title().isBlank() ? ui.getTranslation("wiki.home.drafts.untitled") : draft.title(),
                    address(writer, draft),
                    new Text(ui.getTranslation(
                            "wiki.home.drafts.saved",
                            Moment.ago(draft.savedAt(), clock.instant()).words())));
        }
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
