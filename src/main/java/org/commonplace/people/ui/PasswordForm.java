package org.commonplace.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiConsumer;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** Asks for the present password and another. */
final class PasswordForm extends Div {

    private final PasswordField present = new PasswordField();
    private final PasswordField replacement = new PasswordField();

    PasswordForm(String username, int shortest, BiConsumer<String, String> change) {
        addClassName("form");
        TextField whose = new TextField(getTranslation("people.signin.username"));
        whose.setValue(username);
        whose.setReadOnly(true);
        whose.getElement().setAttribute("autocomplete", "username");
        present.setLabel(getTranslation("people.password.present"));
        present.getElement().setAttribute("autocomplete", "current-password");
        present.setRequiredIndicatorVisible(true);
        replacement.setLabel(getTranslation("people.password.new"));
        replacement.setHelperText(getTranslation("people.password.help", shortest));
        replacement.getElement().setAttribute("autocomplete", "new-password");
        replacement.setRequiredIndicatorVisible(true);
        // Emptied once the change is made, which is no fault of whoever made it
        present.setManualValidation(true);
        replacement.setManualValidation(true);
        add(new Paragraph(getTranslation("people.me.password.words")), whose, present, replacement);
        add(new Div(Buttons.plain(Icon.LOCK, getTranslation("people.me.password.do"), click -> change(change))));
    }

    private void change(BiConsumer<String, String> change) {
        boolean changed = Refusal.accepted(
                Map.of("present", present, "replacement", replacement),
                () -> change.accept(present.getValue(), replacement.getValue()));
        if (changed) {
            present.clear();
            replacement.clear();
        }
    }
}
