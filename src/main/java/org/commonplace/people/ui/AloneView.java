package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import org.commonplace.people.SignInAddress;
import org.commonplace.shared.ui.Brand;
import org.commonplace.shared.ui.SiteFooter;

/** A view of one card, for those who have not signed in: it says one thing, or asks for one. */
abstract class AloneView extends Div implements HasDynamicTitle {

    private final Main card = new Main();
    private String heading = "";

    AloneView() {
        addClassName("alone");
        card.addClassNames("card", "alone-card");
        add(new Brand(), card, new SiteFooter());
    }

    /** Puts this into the card in place of what was there. */
    final void show(String title, String words, Component... content) {
        heading = title;
        card.removeAll();
        card.add(new H1(title), new Paragraph(words));
        card.add(content);
    }

    /** Fields above the button that does what they are for; Enter does it too. */
    final Component form(String verb, Runnable action, Component... fields) {
        Button submit = new Button(verb, click -> action.run());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Div form = new Div(fields);
        form.addClassNames("form", "alone-form");
        form.add(submit);
        return form;
    }

    /** @param shortest the fewest characters it may have */
    final PasswordField newPassword(int shortest) {
        PasswordField field = new PasswordField(getTranslation("people.password.new"));
        field.setHelperText(getTranslation("people.password.help", shortest));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    final Anchor toSignIn() {
        return new Anchor(SignInAddress.PATH.substring(1), getTranslation("people.signin.title"));
    }

    /**
     * Signs in with a password that was chosen just now. The browser sends both as from the sign-in view, so that nothing of a sign-in is
     * left out: the session gets another name, and the browser becomes known.
     */
    final void signIn(String username, PasswordField password) {
        Element form = new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", SignInAddress.PATH.substring(1))
                .setAttribute("hidden", true);
        form.appendChild(HiddenField.of("username", username), HiddenField.of("password", ""));
        HiddenField.csrfToken().ifPresent(form::appendChild);
        getElement().appendChild(form);
        form.executeJs("this.elements.password.value = $0.value; this.submit();", password);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("people.tab", heading, getTranslation("shared.product"));
    }
}
