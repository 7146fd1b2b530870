package org.commonplace.people.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.ForgottenPasswords;
import org.commonplace.people.PasswordLength;
import org.commonplace.shared.NotFound;

/** Where someone who forgot their password chooses another, with the link they were mailed. */
@Route(value = AccountAddresses.RESET + "/:" + InvitationView.SECRET, autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends AloneView implements BeforeEnterObserver {

    private final transient ForgottenPasswords forgotten;
    private final PasswordField password;
    private String secret = "";

    NewPasswordView(ForgottenPasswords forgotten, PasswordLength length) {
        this.forgotten = forgotten;
        this.password = newPassword(length.least());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get(InvitationView.SECRET).orElse("");
        forgotten.usernameFor(secret).ifPresentOrElse(this::ask, this::tooLate);
    }

    private void ask(String of) {
        TextField username = new TextField(getTranslation("people.signin.username"));
        username.setValue(of);
        username.setReadOnly(true);
        username.getElement().setAttribute("autocomplete", "username");
        show(
                getTranslation("people.reset.title"),
                getTranslation("people.reset.words"),
                form(getTranslation("people.reset.do"), this::reset, username, password));
    }

    private void tooLate() {
        show(
                getTranslation("people.reset.late"),
                getTranslation("people.reset.late.words"),
                new Anchor(AccountAddresses.FORGOTTEN, getTranslation("people.reset.again")));
    }

    private void reset() {
        try {
            Refusal.accepted(
                    Map.of("password", password), () -> signIn(forgotten.reset(secret, password.getValue()), password));
        } catch (NotFound usedMeanwhile) {
            tooLate();
        }
    }
}
