package org.commonplace.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.OwnAccount;
import org.commonplace.people.PasswordLength;
import org.commonplace.people.People;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.Profile;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** One's own account: who one is, and the password. */
@Route(AccountAddresses.ME)
@PermitAll
class MeView extends AreaView implements BeforeEnterObserver {

    private final transient OwnAccount account;
    private final transient People people;
    private final transient StaffGroups staffGroups;
    private final transient PasswordLength length;

    MeView(Frame frame, OwnAccount account, People people, StaffGroups staffGroups, PasswordLength length) {
        super(frame, Area.ACCOUNT, AccountAddresses.ME);
        this.account = account;
        this.people = people;
        this.staffGroups = staffGroups;
        this.length = length;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonDetails me = account.details(caller());
        Div main = new Div(new Card(getTranslation("people.me.profile"), new ProfileForm(staffGroups, me, this::save)));
        main.addClassName("column");
        Div side = new Div(new Card(
                getTranslation("people.signin.password"),
                me.hasPassword()
                        ? new PasswordForm(me.card().username(), length.least(), this::changePassword)
                        : new Span(getTranslation("people.me.no-password"))));
        side.addClassName("column");
        Div columns = new Div(main, side);
        columns.addClassName("columns");
        show(
                getTranslation("people.area.account"),
                getTranslation("people.me.words", me.card().username()),
                List.of(),
                columns);
    }

    private void save(Profile wanted, @Nullable String password) {
        account.change(caller(), wanted, password);
        PersonsScreen.adapt(getUI().orElseThrow(), wanted);
        Toasts.say(getTranslation("people.me.saved"));
    }

    private void changePassword(String present, String replacement) {
        people.changePassword(caller(), present, replacement);
        Toasts.say(getTranslation("people.me.password.done"));
    }
}
