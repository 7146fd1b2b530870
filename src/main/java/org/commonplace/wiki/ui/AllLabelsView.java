package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.Labels.LabelCount;

/** The labels in use in all spaces one may see, and the pages that have the one that was asked for. */
@Route(WikiNavigation.LABELS)
@AnonymousAllowed
class AllLabelsView extends Div implements BeforeEnterObserver, HasDynamicTitle, InPlace {

    private final transient Labels labels;
    private final transient PageLines lines;
    private final transient CurrentCaller caller;
    private String heading = "";

    AllLabelsView(Labels labels, PageLines lines, CurrentCaller caller) {
        this.labels = labels;
        this.lines = lines;
        this.caller = caller;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String label = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WikiNavigation.LABEL_PARAMETER)
                .orElse("")
                .strip();
        List<Crumb> way = Crumbs.toSpaces();
        removeAll();
        if (label.isEmpty()) {
            show(way, getTranslation("wiki.labels.all"), getTranslation("wiki.labels.words"), inUse());
        } else {
            way.add(new Crumb(getTranslation("wiki.labels.all"), WikiNavigation.LABELS));
            show(way, label, getTranslation("wiki.label.everywhere"), pages(label));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", heading, getTranslation("shared.product"));
    }

    @Override
    public String place() {
        return WikiNavigation.SPACES;
    }

    private void show(List<Crumb> way, String called, String about, Component list) {
        heading = called;
        H1 title = new H1(called);
        title.addClassName("title");
        Paragraph words = new Paragraph(about);
        words.addClassName("lead");
        add(new PageBar().crumbs(way), title, words, list);
    }

    private Component inUse() {
        return Portions.<LabelCount>of(
                paging -> labels.inUse(caller.get(), paging),
                AllLabelsView::add,
                new EmptyState(Icon.TAG, getTranslation("wiki.labels.none"), getTranslation("wiki.labels.none.words")));
    }

    private Component pages(String label) {
        return new Portions<>(
                (offset, limit) -> labels.pages(caller.get(), label, offset, limit),
                (rows, portion) -> lines.pages(rows, portion, true),
                new EmptyState(Icon.TAG, getTranslation("wiki.label.none"), getTranslation("wiki.label.none.words")));
    }

    private static void add(Rows rows, List<LabelCount> portion) {
        for (LabelCount label : portion) {
            rows.row(
                    Icon.TAG.create(),
                    label.label(),
                    WikiNavigation.labelled(label.label()),
                    new Text(rows.getTranslation("wiki.labels.count", label.pages())));
        }
    }
}
