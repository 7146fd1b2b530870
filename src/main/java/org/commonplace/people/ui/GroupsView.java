package org.commonplace.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.GroupCard;
import org.commonplace.people.GroupSize;
import org.commonplace.people.Groups;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** The groups there are, for administrators. */
@Route(AccountAddresses.GROUPS)
@PermitAll
class GroupsView extends AreaView implements BeforeEnterObserver {

    private final transient Groups groups;
    private final TextField text = new TextField();
    private final Div list = new Div();

    GroupsView(Frame frame, Groups groups) {
        super(frame, Area.ADMINISTRATION, AccountAddresses.GROUPS);
        this.groups = groups;
        text.setPlaceholder(getTranslation("people.groups.filter"));
        text.setAriaLabel(getTranslation("people.groups.filter"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        list.addClassName("people-rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        administrator();
        Div filter = new Div(text);
        filter.addClassName("filter");
        show(
                getTranslation("people.admin.groups"),
                getTranslation("people.admin.groups.words"),
                List.of(Buttons.primary(Icon.PLUS, getTranslation("people.groups.new"), click -> ask())),
                filter,
                list);
        refresh();
    }

    private void refresh() {
        String typed = text.getValue();
        list.removeAll();
        list.add(Portions.of(
                paging -> groups.search(caller(), typed, paging),
                this::add,
                new EmptyState(
                        Icon.SEARCH,
                        getTranslation("people.groups.none"),
                        getTranslation("people.groups.none.words"))));
    }

    private void add(Rows rows, List<GroupSize> portion) {
        portion.forEach(group -> rows.row(
                Icon.USERS.create(),
                group.name(),
                AccountAddresses.group(group.id()),
                new Span(
                        group.builtIn()
                                ? getTranslation("people.groups.everyone")
                                : getTranslation("people.groups.members", group.members()))));
    }

    private void ask() {
        new NameDialog("people.groups.new", "people.groups.new.do", "", this::create).open();
    }

    private void create(String name) {
        GroupCard made = groups.create(caller(), name);
        Toasts.say(getTranslation("people.done.group", made.name()));
        UI.getCurrentOrThrow().navigate(AccountAddresses.group(made.id()));
    }
}
