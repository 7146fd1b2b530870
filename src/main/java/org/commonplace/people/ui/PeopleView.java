package org.commonplace.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Groups;
import org.commonplace.people.Invitations;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PeopleFilter;
import org.commonplace.people.PeopleFilter.State;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Toasts;

/** Everyone who has an account, for administrators. */
@Route(AccountAddresses.PEOPLE)
@PermitAll
class PeopleView extends AreaView implements BeforeEnterObserver {

    /** Query parameter of a link that leads straight to the invitation. */
    private static final String INVITE = "invite";

    private final transient People people;
    private final transient Invitations invitations;
    private final transient Groups groups;
    private final transient StaffGroups staffGroups;
    private final transient PersonLines lines;
    private final TextField text = new TextField();
    private final Select<State> state = new Select<>();
    private final Span count = new Span();
    private final Div list = new Div();

    PeopleView(
            Frame frame,
            People people,
            Invitations invitations,
            Groups groups,
            StaffGroups staffGroups,
            PersonLines lines) {
        super(frame, Area.ADMINISTRATION, AccountAddresses.PEOPLE);
        this.people = people;
        this.invitations = invitations;
        this.groups = groups;
        this.staffGroups = staffGroups;
        this.lines = lines;
        arrange();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        administrator();
        Div filter = new Div(text, state);
        filter.addClassName("filter");
        show(
                getTranslation("people.admin.people"),
                getTranslation("people.admin.people.words"),
                List.of(Buttons.primary(Icon.PLUS, getTranslation("people.invite"), click -> openInvitation())),
                filter,
                count,
                list);
        refresh();
        if (event.getLocation().getQueryParameters().getParameters().containsKey(INVITE)) {
            openInvitation();
        }
    }

    private void arrange() {
        text.setPlaceholder(getTranslation("people.filter.text"));
        text.setAriaLabel(getTranslation("people.filter.text"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        state.setAriaLabel(getTranslation("people.filter.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(each -> getTranslation(
                "people.filter." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        state.setValue(State.ANY);
        state.addValueChangeListener(change -> refresh());
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        list.addClassName("people-rows");
    }

    private void refresh() {
        PeopleFilter wanted = new PeopleFilter(text.getValue(), state.getValue());
        list.removeAll();
        list.add(Portions.of(
                paging -> found(wanted, paging),
                lines::add,
                new EmptyState(
                        Icon.SEARCH,
                        getTranslation("people.filter.none"),
                        getTranslation("people.filter.none.words"))));
    }

    private Listing<PersonDetails> found(PeopleFilter wanted, Paging paging) {
        Listing<PersonDetails> found = people.search(caller(), wanted, paging);
        count.setText(getTranslation("people.count", found.total()));
        return found;
    }

    private void openInvitation() {
        new InviteDialog(staffGroups, invitations.areMailed(), start -> groups.suggest(caller(), start), this::invite)
                .open();
    }

    private void invite(NewPerson wanted, List<Long> into) {
        PersonDetails made = invitations.invite(caller(), wanted, into);
        Toasts.say(getTranslation(
                invitations.areMailed() ? "people.invite.done" : "people.invite.done.by-hand",
                made.card().name()));
        UI.getCurrentOrThrow().navigate(AccountAddresses.person(made.card().username()));
    }
}
