package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** One group and who is in it, for administrators. */
@Route(AccountAddresses.GROUPS + "/:" + GroupView.GROUP)
@PermitAll
class GroupView extends AreaView implements BeforeEnterObserver {

    static final String GROUP = "group";

    private final transient Groups groups;
    private final transient People people;
    private final Div list = new Div();
    private GroupCard group = new GroupCard(0, "", true);

    GroupView(Frame frame, Groups groups, People people) {
        super(frame, Area.ADMINISTRATION, AccountAddresses.GROUPS);
        this.groups = groups;
        this.people = people;
        list.addClassName("people-rows");
    }

    /** @throws NotFound when there is no such group, or the visitor may not know */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller administrator = administrator();
        group = groups.get(administrator, id(event));
        if (group.builtIn()) {
            show(group.name(), getTranslation("people.group.builtin"), List.of());
            return;
        }
        show(
                group.name(),
                getTranslation("people.group.words"),
                List.of(
                        Buttons.quiet(Icon.TRASH, getTranslation("people.group.delete"), click -> askToDelete()),
                        Buttons.plain(Icon.PENCIL, getTranslation("people.groups.rename"), click -> askForName())),
                adding(),
                list);
        refresh();
    }

    private static long id(BeforeEnterEvent event) {
        try {
            return Long.parseLong(event.getRouteParameters().get(GROUP).orElseThrow());
        } catch (NumberFormatException noNumber) {
            throw new NotFound("group");
        }
    }

    private Component adding() {
        ComboBox<PersonCard> add = new ComboBox<>();
        add.setLabel(getTranslation("people.group.add"));
        add.setHelperText(getTranslation("people.group.add.help"));
        add.setItemLabelGenerator(person -> getTranslation("people.known", person.name(), person.username()));
        add.setItems(query -> people.suggest(caller(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        add.addValueChangeListener(change -> {
            PersonCard chosen = change.getValue();
            if (chosen != null) {
                groups.add(caller(), group.id(), chosen.id());
                add.clear();
                Toasts.sayWithUndo(getTranslation("people.done.joined", chosen.name(), group.name()), () -> {
                    groups.remove(caller(), group.id(), chosen.id());
                    refresh();
                });
                refresh();
            }
        });
        Div filter = new Div(add);
        filter.addClassName("filter");
        return filter;
    }

    private void refresh() {
        list.removeAll();
        list.add(Portions.of(
                paging -> groups.members(caller(), group.id(), paging),
                this::add,
                new EmptyState(
                        Icon.USERS, getTranslation("people.group.empty"), getTranslation("people.group.empty.words"))));
    }

    private void add(Rows rows, List<PersonCard> portion) {
        for (PersonCard person : portion) {
            rows.row(
                    new PersonFace(person.name()),
                    person.name(),
                    AccountAddresses.person(person.username()),
                    new Span(person.username()));
            Component row = rows.getChildren().reduce((before, last) -> last).orElseThrow();
            row.addClassName("row-with-action");
            row.getElement()
                    .appendChild(Buttons.quiet(Icon.X, getTranslation("people.group.remove"), click -> remove(person))
                            .getElement());
        }
    }

    private void remove(PersonCard person) {
        groups.remove(caller(), group.id(), person.id());
        refresh();
        Toasts.sayWithUndo(getTranslation("people.done.left", person.name(), group.name()), () -> {
            groups.add(caller(), group.id(), person.id());
            refresh();
        });
    }

    /** Says first what is lost with it. */
    private void askToDelete() {
        long members = groups.members(caller(), group.id(), new Paging(0, 1)).total();
        List<String> lost = new ArrayList<>();
        lost.add(getTranslation("people.group.delete.members", members));
        groups.losses(caller(), group.id()).forEach(loss -> lost.add(getTranslation(loss.message(), loss.number())));
        lost.add(getTranslation("people.group.delete.never"));
        Confirmation.askToRemove(
                getTranslation("people.group.delete.title", group.name()),
                String.join(" ", lost),
                getTranslation("people.group.delete"),
                this::delete);
    }

    private void delete() {
        groups.delete(caller(), group.id());
        Toasts.say(getTranslation("people.done.group-deleted", group.name()));
        UI.getCurrentOrThrow().navigate(AccountAddresses.GROUPS);
    }

    private void askForName() {
        new NameDialog("people.groups.rename", "people.save", group.name(), name -> {
                    groups.rename(caller(), group.id(), name);
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                })
                .open();
    }
}
