package org.commonplace.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.security.ForgottenDesk;
import org.commonplace.shared.Throttled;

/** Where someone says that they forgot their password. What it answers never depends on whether they have an account. */
@Route(value = AccountAddresses.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends AloneView {

    private final transient ForgottenDesk desk;
    private final TextField name = new TextField();

    ForgottenPasswordView(ForgottenDesk desk) {
        this.desk = desk;
        name.setLabel(getTranslation("people.forgotten.name"));
        name.getElement().setAttribute("autocomplete", "username").setAttribute("autocapitalize", "none");
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        show(
                getTranslation("people.forgotten.title"),
                getTranslation("people.forgotten.words"),
                form(getTranslation("people.forgotten.do"), this::ask, name),
                toSignIn());
    }

    private void ask() {
        name.setInvalid(false);
        if (name.getValue().isBlank()) {
            refuse("people.forgotten.missing");
            return;
        }
        try {
            desk.ask(VaadinServletRequest.getCurrent().getHttpServletRequest(), name.getValue());
        } catch (Throttled tooMany) {
            refuse("people.forgotten.wait");
            return;
        }
        show(getTranslation("people.forgotten.sent"), getTranslation("people.forgotten.sent.words"), toSignIn());
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
    }
}
