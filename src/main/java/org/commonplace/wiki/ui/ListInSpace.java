package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.wiki.SpaceDetails;

/** A view with one list about a space: a heading, a sentence that explains it, and the list. */
abstract class ListInSpace extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private final transient SpaceTrees trees;
    private Here here = new Here(0, "", "", null);
    private String heading = "";

    ListInSpace(SpaceTrees trees) {
        this.trees = trees;
        addClassName("view");
    }

    /**
     * What is listed.
     *
     * @param heading what the list is called
     * @param words what it lists, in a sentence
     * @param content the list itself
     */
    record Listed(String heading, String words, Component content) {}

    /** Makes the list for this visit. */
    abstract Listed list(Caller reader, SpaceDetails space, BeforeEnterEvent event);

    /** What stands between the space and the list on the way to it. */
    List<Crumb> between(SpaceDetails space) {
        return List.of();
    }

    /** What can be done with the list. */
    List<Component> actions(Caller reader, SpaceDetails space, BeforeEnterEvent event) {
        return List.of();
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String key = parameters.get(WikiNavigation.SPACE_PARAMETER).orElseThrow();
        Caller reader = trees.caller.get();
        SpaceDetails space = trees.spaces.get(reader, key);
        here = Here.in(space);
        Listed listed = list(reader, space, event);
        heading = listed.heading();
        List<Crumb> way = Crumbs.toSpace(space.key(), space.name());
        way.addAll(between(space));
        H1 title = new H1(heading);
        title.addClassName("title");
        Paragraph words = new Paragraph(listed.words());
        words.addClassName("lead");
        removeAll();
        PageBar bar = new PageBar().crumbs(way);
        bar.actions(actions(reader, space, event).toArray(Component[]::new));
        add(bar, title, words, listed.content());
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("wiki.page.tab", heading, here.name());
    }

    @Override
    public final Here here() {
        return here;
    }

    @Override
    public final SpaceTrees trees() {
        return trees;
    }
}
