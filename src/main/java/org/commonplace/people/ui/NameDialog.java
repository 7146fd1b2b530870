package org.commonplace.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;

/** Asks what a group is called. */
final class NameDialog extends Dialog {

    private final TextField name = new TextField();

    /** @param title and verb are keys of the message bundle */
    NameDialog(String title, String verb, String present, Consumer<String> save) {
        setHeaderTitle(getTranslation(title));
        setWidth("420px");
        setMaxWidth("100%");
        name.setLabel(getTranslation("people.groups.name"));
        name.setHelperText(getTranslation("people.groups.name.help"));
        name.setValue(present);
        name.setWidthFull();
        name.setAutofocus(true);
        add(name);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation(verb), click -> save(save));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        agree.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(cancel, agree);
    }

    private void save(Consumer<String> save) {
        if (Refusal.accepted(Map.of("name", name), () -> save.accept(name.getValue()))) {
            close();
        }
    }
}
