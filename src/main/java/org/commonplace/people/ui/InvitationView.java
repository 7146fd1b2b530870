package org.commonplace.people.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.Invitations;
import org.commonplace.people.Invitations.Invited;
import org.commonplace.people.PasswordLength;
import org.commonplace.shared.NotFound;

/** Where someone who was invited chooses how they are called, and a password. */
@Route(value = AccountAddresses.INVITATION + "/:" + InvitationView.SECRET, autoLayout = false)
@AnonymousAllowed
class InvitationView extends AloneView implements BeforeEnterObserver {

    static final String SECRET = "secret";

    private final transient Invitations invitations;
    private final TextField name = new TextField();
    private final PasswordField password;
    private String secret = "";

    InvitationView(Invitations invitations, PasswordLength length) {
        this.invitations = invitations;
        this.password = newPassword(length.least());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getRouteParameters().get(SECRET).orElse("");
        invitations.find(secret).ifPresentOrElse(this::welcome, this::tooLate);
    }

    private void welcome(Invited invited) {
        name.setLabel(getTranslation("people.name"));
        name.setHelperText(getTranslation("people.invitation.name.help"));
        name.getElement().setAttribute("autocomplete", "name");
        name.setRequiredIndicatorVisible(true);
        name.setValue(invited.name());
        TextField username = new TextField(getTranslation("people.signin.username"));
        username.setValue(invited.username());
        username.setReadOnly(true);
        username.getElement().setAttribute("autocomplete", "username");
        show(
                getTranslation("people.invitation.title"),
                getTranslation("people.invitation.words"),
                form(getTranslation("people.invitation.do"), this::accept, username, name, password));
    }

    private void tooLate() {
        show(getTranslation("people.invitation.late"), getTranslation("people.invitation.late.words"), toSignIn());
    }

    private void accept() {
        try {
            Refusal.accepted(
                    Map.of("name", name, "password", password),
                    () -> signIn(invitations.accept(secret, name.getValue(), password.getValue()), password));
        } catch (NotFound usedMeanwhile) {
            tooLate();
        }
    }
}
