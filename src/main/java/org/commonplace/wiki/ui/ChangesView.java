package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.EditorsChanges;

/** What changed lately in all spaces one may see. */
@Route(WikiNavigation.CHANGES)
@AnonymousAllowed
class ChangesView extends Div implements HasDynamicTitle, InPlace {

    ChangesView(EditorsChanges changes, PageLines lines, CurrentCaller caller) {
        addClassName("view");
        H1 title = new H1(getTranslation("wiki.changes.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("wiki.changes.everywhere"));
        words.addClassName("lead");
        add(
                new PageBar().crumbs(Crumbs.toSpaces()),
                title,
                words,
                new Portions<>(
                        (offset, limit) -> changes.everywhere(caller.get(), offset, limit),
                        (rows, portion) -> lines.changes(rows, portion, true),
                        new EmptyState(
                                Icon.HISTORY,
                                getTranslation("wiki.changes.none"),
                                getTranslation("wiki.changes.none.words"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", getTranslation("wiki.changes.title"), getTranslation("shared.product"));
    }

    @Override
    public String place() {
        return WikiNavigation.SPACES;
    }
}
