package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.AreaParts;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;

/** A view of an area: its bar, its title, the way to the other parts, and what it is about. */
abstract class AreaView extends Div implements HasDynamicTitle {

    private final transient Frame frame;
    private final Area area;
    private final String address;
    private String heading = "";

    AreaView(Frame frame, Area area, String address) {
        this.frame = frame;
        this.area = area;
        this.address = address;
        addClassName("view");
    }

    /** What every view of an area needs. */
    @org.springframework.stereotype.Component
    static class Frame {

        private final AreaParts parts;
        private final CurrentCaller caller;

        Frame(AreaParts parts, CurrentCaller caller) {
            this.parts = parts;
            this.caller = caller;
        }
    }

    /** Whoever is here now. */
    final Caller caller() {
        return frame.caller.get();
    }

    /** @throws NotFound for those who do not administer: to them there is nothing here */
    final Caller administrator() {
        Caller now = caller();
        if (!now.administrator()) {
            throw new NotFound("administration");
        }
        return now;
    }

    /** Puts the view together, in place of what was there. */
    final void show(String title, String words, List<Component> actions, Component... content) {
        heading = title;
        H1 head = new H1(title);
        head.addClassName("title");
        Paragraph lead = new Paragraph(words);
        lead.addClassName("lead");
        lead.setVisible(!words.isEmpty());
        removeAll();
        add(bar(actions), head, lead);
        add(content);
    }

    private PageBar bar(List<Component> actions) {
        String areaName = getTranslation("people.area." + area.name().toLowerCase(Locale.ROOT));
        PageBar bar = new PageBar();
        if (area == Area.ADMINISTRATION) {
            bar.crumbs(way(areaName));
        } else {
            bar.words(frame.parts.nav(area, areaName, address));
        }
        bar.actions(actions.toArray(Component[]::new));
        return bar;
    }

    private List<Crumb> way(String areaName) {
        List<Crumb> way = new ArrayList<>(List.of(new Crumb(areaName, AccountAddresses.ADMINISTRATION)));
        frame.parts.of(area).stream()
                .filter(part -> part.address().equals(address))
                .map(part -> new Crumb(getTranslation(part.title()), part.address()))
                .forEach(way::add);
        return way;
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("people.tab", heading, getTranslation("shared.product"));
    }
}
