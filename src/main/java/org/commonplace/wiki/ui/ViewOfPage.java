package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.commonplace.wiki.PageDetails;

/** A view of something about one page, which its address names; the tree of the page's space stands in the rail. */
abstract class ViewOfPage extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    final VisitedPage visited;
    private String title = "";
    private Here here = new Here(0, "", "", null);

    ViewOfPage(VisitedPage visited) {
        this.visited = visited;
    }

    /** Says which page the view is about, and what the browser's tab is to be called. */
    final void about(PageDetails page, String tab) {
        here = visited.here(page);
        title = tab;
    }

    @Override
    public Here here() {
        return here;
    }

    @Override
    public SpaceTrees trees() {
        return visited.trees();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
