package org.commonplace.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.RememberedBrowsers;
import org.commonplace.people.SignInAddress;
import org.commonplace.people.security.OpenIdSettings;
import org.commonplace.shared.ui.Brand;
import org.commonplace.shared.ui.SiteFooter;
import org.springframework.web.util.UriUtils;

/** Where people sign in. A plain form, so that browsers offer to keep and fill in the password. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> REASONS = List.of("wrong", "wait", "again", "stranger", "failed", "unreachable");

    private final CurrentCaller caller;
    private final OpenIdSettings openId;
    private final Div elsewhere = new Div();
    private final Paragraph alert = new Paragraph();
    private final TextField username = username();
    private final PasswordField password = password();
    private final Element form = new Element("form");

    SignInView(CurrentCaller caller, OpenIdSettings openId, RememberedBrowsers remembered) {
        this.caller = caller;
        this.openId = openId;
        addClassName("alone");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        form.setAttribute("method", "post");
        form.setAttribute("action", "login");
        form.appendChild(username.getElement(), password.getElement());
        if (remembered.isOffered()) {
            form.appendChild(remember().getElement());
        }
        form.appendChild(submit().getElement());
        Main card = new Main(new H1(getTranslation("people.signin.title")), alert, elsewhere);
        card.addClassNames("card", "alone-card");
        card.getElement().appendChild(form);
        card.add(forgotten());
        add(new Brand(), card, new SiteFooter());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<String> returnTo =
                asked.getSingleParameter(SignInAddress.RETURN_TO).flatMap(SignInAddress::within);
        if (caller.get().isSignedIn()) {
            event.getUI().getPage().setLocation(returnTo.orElse("/"));
            return;
        }
        openId.name().ifPresent(name -> offer(name, returnTo.orElse("/")));
        returnTo.ifPresent(path -> form.appendChild(HiddenField.of(SignInAddress.RETURN_TO, path)));
        HiddenField.csrfToken().ifPresent(form::appendChild);
        REASONS.stream().filter(asked.getParameters()::containsKey).findFirst().ifPresent(this::explain);
        typedBefore().ifPresent(this::fill);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.signin.title");
    }

    /** What is left to type is the password. */
    private void fill(String name) {
        username.setValue(name);
        username.setAutofocus(false);
        password.setAutofocus(true);
        password.focus();
    }

    /** Kept by the session rather than the address: who mixes up the fields has typed a password. */
    private static Optional<String> typedBefore() {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        Object typed = session.getAttribute(SignInAddress.TYPED);
        session.removeAttribute(SignInAddress.TYPED);
        return typed instanceof String name && !name.isBlank() ? Optional.of(name) : Optional.empty();
    }

    private TextField username() {
        TextField field = new TextField(getTranslation("people.signin.username"));
        field.getElement().setProperty("name", "username").setAttribute("autocomplete", "username");
        field.getElement().setAttribute("autocapitalize", "none");
        field.setRequiredIndicatorVisible(true);
        field.setAutofocus(true);
        return field;
    }

    private PasswordField password() {
        PasswordField field = new PasswordField(getTranslation("people.signin.password"));
        field.getElement().setProperty("name", "password").setAttribute("autocomplete", "current-password");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private Checkbox remember() {
        Checkbox box = new Checkbox(getTranslation("people.signin.remember"));
        box.getElement().setProperty("name", "remember").setProperty("value", "yes");
        return box;
    }

    private Button submit() {
        Button button = new Button(getTranslation("people.signin.submit"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("sign-in");
        button.getElement().executeJs("""
                const form = this.closest('form');
                this.addEventListener('click', () => form.requestSubmit());
                form.addEventListener('keydown', e => {
                    if (e.key === 'Enter' && e.target !== this) { e.preventDefault(); form.requestSubmit(); }
                });
                """);
        return button;
    }

    private void offer(String provider, String returnTo) {
        Anchor link = new Anchor(
                OpenIdSettings.START + "?" + SignInAddress.RETURN_TO + "="
                        + UriUtils.encode(returnTo, StandardCharsets.UTF_8),
                getTranslation("people.signin.openid", provider));
        link.getElement().setAttribute("router-ignore", true);
        link.addClassName("alone-other");
        Span or = new Span(getTranslation("people.signin.or"));
        or.addClassName("alone-or");
        elsewhere.add(link, or);
    }

    private Anchor forgotten() {
        Anchor link = new Anchor(AccountAddresses.FORGOTTEN, getTranslation("people.signin.forgotten"));
        link.addClassName("alone-link");
        return link;
    }

    private void explain(String reason) {
        alert.setText(getTranslation("people.signin." + reason));
        alert.setVisible(true);
    }
}
