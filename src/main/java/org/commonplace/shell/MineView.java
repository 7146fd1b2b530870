package org.commonplace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.ui.OwnList;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;

/** All that is the visitor's own, of which the home view shows the beginning. */
@Route(OwnList.ADDRESS)
@PermitAll
class MineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient List<OwnList> lists;

    MineView(List<OwnList> lists) {
        this.lists =
                lists.stream().sorted(Comparator.comparingInt(OwnList::order)).toList();
        addClassNames("view", "view-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OwnList.NAME_QUERY)
                .orElse("");
        Map<OwnList, Long> counts = new LinkedHashMap<>();
        lists.forEach(list -> counts.put(list, list.count().getAsLong()));
        H1 title = new H1(getTranslation("shell.mine"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("shell.mine.words"));
        words.addClassName("lead");
        removeAll();
        add(
                new PageBar().crumbs(List.of(new Crumb(getTranslation("shell.place.home"), ""))),
                title,
                words,
                shown(counts, chosen(counts, wanted)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.mine.tab", getTranslation("shell.mine"), getTranslation("shared.product"));
    }

    /** The list that was asked for; of any other name, the first that holds something. */
    private OwnList chosen(Map<OwnList, Long> counts, String wanted) {
        return lists.stream()
                .filter(list -> list.name().equals(wanted))
                .findFirst()
                .or(() -> lists.stream()
                        .filter(list -> counts.getOrDefault(list, 0L) > 0)
                        .findFirst())
                .orElseGet(lists::getFirst);
    }

    private Component shown(Map<OwnList, Long> counts, OwnList chosen) {
        Paragraph about = new Paragraph(getTranslation(chosen.words()));
        about.addClassName("muted");
        Div content = new Div(about, chosen.list().get());
        content.addClassName("queue-list");
        Div all = new Div(nav(counts, chosen), content);
        all.addClassName("queue");
        return all;
    }

    private Nav nav(Map<OwnList, Long> counts, OwnList chosen) {
        UnorderedList names = new UnorderedList();
        counts.forEach((list, count) -> {
            Span number = new Span(getTranslation("shell.mine.number", count));
            number.addClassName("queue-count");
            Anchor link = new Anchor(OwnList.address(list.name()), "");
            link.add(new Span(getTranslation(list.title())), number);
            if (list == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            names.add(new ListItem(link));
        });
        Nav nav = new Nav(names);
        nav.addClassName("queue-lists");
        nav.setAriaLabel(getTranslation("shell.mine.lists"));
        return nav;
    }
}
