package org.commonplace.wiki.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.SpaceDetails;

/** Asks for the name and purpose of a space that there is; stays open, with everything typed, until both are taken. */
final class DescriptionDialog extends Dialog {

    private final TextField name = new TextField();
    private final TextArea purpose = new TextArea();
    private final transient Describe describe;

    /** Writes both down. */
    interface Describe {
        void accept(String name, String purpose, Consent consent);
    }

    DescriptionDialog(SpaceDetails space, Describe describe) {
        this.describe = describe;
        setHeaderTitle(getTranslation("wiki.space.describe"));
        setWidth("520px");
        setMaxWidth("100%");
        name.setLabel(getTranslation("wiki.space.name"));
        name.setHelperText(getTranslation("wiki.space.describe.help", space.key()));
        name.setValue(space.name());
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        purpose.setLabel(getTranslation("wiki.space.purpose"));
        purpose.setHelperText(getTranslation("wiki.space.purpose.help"));
        purpose.setValue(space.purpose());
        purpose.setMinRows(2);
        Div form = new Div(name, purpose);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("wiki.space.describe.do"), click -> save());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void save() {
        name.setInvalid(false);
        purpose.setInvalid(false);
        try {
            GatedAction.run(getTranslation("wiki.space.describe.reason"), consent -> {
                describe.accept(name.getValue(), purpose.getValue(), consent);
                close();
            });
        } catch (Invalid refused) {
            refused.problems().forEach(this::tell);
        }
    }

    private void tell(Invalid.Problem problem) {
        HasValidation field = problem.field().equals("purpose") ? purpose : name;
        field.setErrorMessage(
                getTranslation(problem.message(), problem.arguments().toArray()));
        field.setInvalid(true);
    }
}
