package org.commonplace.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonplace.people.IssuedToken;
import org.commonplace.people.Scope;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.shared.ui.Weeks;
import org.jspecify.annotations.Nullable;

/** Asks what a token is for, then shows it, this once. */
final class TokenDialog extends Dialog {

    private static final int USUAL_DAYS = 90;

    private final TextField name = new TextField();
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();
    private final DatePicker expires = new DatePicker();
    private final transient Issue issue;

    /** Makes the token. */
    interface Issue {
        IssuedToken make(String name, @Nullable Instant until, Set<Scope> scopes);
    }

    TokenDialog(Clock clock, Issue issue) {
        this.issue = issue;
        setHeaderTitle(getTranslation("people.tokens.new"));
        setWidth("460px");
        setMaxWidth("100%");
        name.setLabel(getTranslation("people.tokens.name"));
        name.setHelperText(getTranslation("people.tokens.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        scope.setLabel(getTranslation("people.tokens.scope"));
        scope.setItems(Scope.READ, Scope.WRITE);
        scope.setItemLabelGenerator(
                each -> getTranslation("people.tokens.scope." + each.name().toLowerCase(Locale.ROOT)));
        scope.setValue(Scope.READ);
        scope.setHelperText(getTranslation("people.tokens.scope.help"));
        expires.setLabel(getTranslation("people.tokens.expires"));
        Weeks.beginOnMonday(expires);
        expires.setValue(LocalDate.now(clock).plusDays(USUAL_DAYS));
        Div form = new Div(name, scope, expires);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("people.tokens.do"), click -> make());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void make() {
        LocalDate day = expires.getValue();
        Instant until =
                day == null ? null : day.atStartOfDay(Moment.viewerZone()).toInstant();
        Refusal.accepted(
                Map.of("name", name, "expires", expires),
                () -> show(issue.make(name.getValue(), until, Set.of(scope.getValue()))));
    }

    private void show(IssuedToken made) {
        TextField token = new TextField(getTranslation("people.tokens.token"));
        token.setValue(made.token());
        token.setReadOnly(true);
        token.setWidthFull();
        token.addClassName("token");
        removeAll();
        getFooter().removeAll();
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("people.tokens.made", made.name()));
        add(new Paragraph(getTranslation("people.tokens.once")), token);
        Button copy = Buttons.plain(Icon.COPY, getTranslation("people.tokens.copy"), click -> {
            token.getElement().executeJs("navigator.clipboard.writeText(this.value)");
            Toasts.say(getTranslation("people.tokens.copied"));
        });
        Button close = new Button(getTranslation("people.tokens.kept"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(copy, close);
    }
}
