package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.wiki.CuratorsQueue;

/** What waits for the visitor in all spaces that they curate. */
@Route(WikiNavigation.QUEUE)
@PermitAll
class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle, InPlace {

    private final transient QueueLists lists;
    private final transient CuratorsQueue queue;
    private final transient CurrentCaller caller;

    QueueView(QueueLists lists, CuratorsQueue queue, CurrentCaller caller) {
        this.lists = lists;
        this.queue = queue;
        this.caller = caller;
        addClassNames("view", "view-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        H1 title = new H1(getTranslation("wiki.queue.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("wiki.queue.of-all"));
        words.addClassName("lead");
        removeAll();
        add(new PageBar().crumbs(Crumbs.toSpaces()), title, words);
        add(
                queue.isFor(caller.get())
                        ? lists.show(null, WikiNavigation.listOf(event))
                        : new EmptyState(
                                Icon.BOOKS,
                                getTranslation("wiki.queue.not-yours"),
                                getTranslation("wiki.queue.not-yours.words")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", getTranslation("wiki.queue.title"), getTranslation("shared.product"));
    }

    @Override
    public String place() {
        return WikiNavigation.SPACES;
    }
}
