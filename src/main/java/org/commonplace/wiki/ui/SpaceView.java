package org.commonplace.wiki.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;

/** A space: what it is for, its pages, what changed, who looks after it. Its tree has the room here that the rail has elsewhere. */
@Route(WikiNavigation.SPACE)
@AnonymousAllowed
class SpaceView extends Div implements BeforeEnterObserver, HasDynamicTitle, InPlace {

    private final transient Spaces spaces;
    private final transient CurrentCaller caller;
    private final transient SpaceParts parts;
    private final transient ArchivedNotice archived;
    private String name = "";

    SpaceView(Spaces spaces, CurrentCaller caller, SpaceParts parts, ArchivedNotice archived) {
        this.archived = archived;
        this.spaces = spaces;
        this.caller = caller;
        this.parts = parts;
        addClassName("view");
    }

    /** @throws org.commonplace.shared.NotFound when there is no such space, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key =
                event.getRouteParameters().get(WikiNavigation.SPACE_PARAMETER).orElseThrow();
        Caller reader = caller.get();
        SpaceDetails space = spaces.get(reader, key);
        if (!space.key().equals(key)) {
            event.forwardTo(
                    WikiNavigation.space(space.key()), event.getLocation().getQueryParameters());
            return;
        }
        name = space.name();
        show(reader, space);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", name, getTranslation("shared.product"));
    }

    @Override
    public String place() {
        return WikiNavigation.SPACES;
    }

    private void show(Caller reader, SpaceDetails space) {
        H1 title = new H1(space.name());
        title.addClassName("title");
        Paragraph purpose = new Paragraph(space.purpose());
        purpose.addClassName("lead");
        purpose.setVisible(!space.purpose().isEmpty());
        Div main = new Div(new Card(getTranslation("wiki.space.pages"), parts.pages(reader, space)));
        main.addClassName("column");
        Div side = new Div(parts.changes(reader, space));
        side.add(parts.beside(reader, space));
        parts.people(space).ifPresent(side::add);
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        PageBar bar = new PageBar().crumbs(Crumbs.toSpaces());
        bar.actions(parts.actions(reader, space));
        removeAll();
        FactsLine facts = new FactsLine(SpaceChip.of(space.visibility()));
        if (space.isArchived()) {
            facts.add(SpaceChip.archived());
        }
        if (space.verifiedOnly()) {
            facts.add(new Chip(Tone.GREEN, Icon.ROSETTE_DISCOUNT_CHECK, getTranslation("wiki.verified.chip")));
        }
        add(bar, title, purpose, facts);
        archived.of(reader, space).ifPresent(this::add);
        add(columns);
    }
}
