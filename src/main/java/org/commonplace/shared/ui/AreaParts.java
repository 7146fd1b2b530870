package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.commonplace.shared.ui.AreaPart.Area;
import org.springframework.stereotype.Component;

/** The parts of each area, and the way from one to the other. */
@Component
public class AreaParts {

    private final List<AreaPart> parts;

    AreaParts(List<AreaPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(AreaPart::order)).toList();
    }

    /** The parts of an area, in order. */
    public List<AreaPart> of(Area area) {
        return parts.stream().filter(part -> part.area() == area).toList();
    }

    /**
     * Links to all parts of an area, for the top of each of its views.
     *
     * @param label what the area is called, for those who do not see it
     * @param here the address of the part that is open
     */
    public Nav nav(Area area, String label, String here) {
        UnorderedList list = new UnorderedList();
        Nav nav = new Nav(list);
        for (AreaPart part : of(area)) {
            Anchor link = new Anchor(part.address(), "");
            link.add(part.icon().create(), new Span(nav.getTranslation(part.title())));
            if (part.address().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        nav.addClassName("area");
        nav.setAriaLabel(label);
        return nav;
    }
}
