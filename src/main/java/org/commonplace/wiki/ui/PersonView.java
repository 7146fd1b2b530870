package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.regex.Pattern;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Colleague;
import org.commonplace.people.Colleagues;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.FactsLine;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Portions;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.RecentChanges;

/** What a person looks after and changed last, as far as the reader may see it. Visitors are told of nobody. */
@Route(WikiNavigation.PERSON)
@AnonymousAllowed
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{4,}");

    private final transient People people;
    private final transient Colleagues colleagues;
    private final transient AccessPolicy access;
    private final transient PageLists lists;
    private final transient RecentChanges changes;
    private final transient PageLines lines;
    private final transient CurrentCaller caller;
    private String name = "";

    PersonView(
            People people,
            Colleagues colleagues,
            AccessPolicy access,
            PageLists lists,
            RecentChanges changes,
            PageLines lines,
            CurrentCaller caller) {
        this.people = people;
        this.colleagues = colleagues;
        this.access = access;
        this.lists = lists;
        this.changes = changes;
        this.lines = lines;
        this.caller = caller;
        addClassName("view");
    }

    /** @throws NotFound when there is no such person, or the reader may know nobody */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller reader = caller.get();
        String username = event.getRouteParameters()
                .get(WikiNavigation.USERNAME_PARAMETER)
                .orElseThrow();
        if (!access.mayKnowPeople(reader)) {
            throw new NotFound("person");
        }
        show(people.find(username).orElseThrow(() -> new NotFound("person")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", name, getTranslation("shared.product"));
    }

    private void show(PersonCard person) {
        name = person.name();
        H1 title = new H1(name);
        title.addClassName("title");
        Div head = new Div(new PersonFace(name), title);
        head.addClassName("person-head");
        Div main = new Div(new Card(getTranslation("wiki.person.after"), lookedAfter(person)));
        main.addClassName("column");
        Div side = new Div(new Card(getTranslation("wiki.person.changed"), changed(person)));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        removeAll();
        add(new PageBar(), head);
        colleagues
                .of(caller.get(), person.id())
                .map(this::facts)
                .filter(facts -> facts.getChildren().findAny().isPresent())
                .ifPresent(this::add);
        add(columns);
    }

    /** What they share of themselves, and the way to share something on one's own page. */
    private FactsLine facts(Colleague person) {
        FactsLine facts = new FactsLine();
        person.facts().forEach(facts::fact);
        String telephone = person.atWork().telephone();
        if (telephone != null) {
            facts.add(reached(telephone));
        }
        if (person.card().id() == caller.get().personId()) {
            facts.add(new Anchor("me", getTranslation("wiki.person.own")));
        }
        return facts;
    }

    /** A number one can call from here, or the words as they are. */
    private static Component reached(String telephone) {
        return NUMBER.matcher(telephone).matches()
                ? new Anchor("tel:" + telephone.replaceAll("[^+0-9]", ""), telephone)
                : new Span(telephone);
    }

    private Component lookedAfter(PersonCard person) {
        return new Portions<>(
                (offset, limit) -> lists.lookedAfterBy(caller.get(), person.id(), offset, limit),
                (rows, portion) -> portion.forEach(page -> rows.row(
                        page.title(), WikiNavigation.page(page.space(), page.slug()), new Text(page.spaceName()))),
                new Span(getTranslation("wiki.person.after.none", name)));
    }

    private Component changed(PersonCard person) {
        return new Portions<>(
                (offset, limit) -> changes.by(caller.get(), person.id(), offset, limit),
                (rows, portion) -> lines.changes(rows, portion, true),
                new Span(getTranslation("wiki.person.changed.none", name)));
    }
}
