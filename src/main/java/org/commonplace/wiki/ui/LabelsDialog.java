package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;

/** Asks for the labels of a page, separated by commas. */
final class LabelsDialog extends Dialog {

    private final TextField labels = new TextField();
    private final transient BiConsumer<List<String>, Consent> save;

    LabelsDialog(List<String> present, BiConsumer<List<String>, Consent> save) {
        this.save = save;
        setHeaderTitle(getTranslation("wiki.labels.title"));
        setWidth("460px");
        setMaxWidth("100%");
        labels.setLabel(getTranslation("wiki.labels.field"));
        labels.setHelperText(getTranslation("wiki.labels.help"));
        labels.setValue(String.join(", ", present));
        labels.setWidthFull();
        labels.setAutofocus(true);
        add(labels);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("wiki.labels.do"), click -> save());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void save() {
        try {
            GatedAction.run(getTranslation("wiki.labels.reason"), consent -> {
                save.accept(Arrays.asList(labels.getValue().split(",")), consent);
                close();
            });
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            labels.setErrorMessage(
                    getTranslation(first.message(), first.arguments().toArray()));
            labels.setInvalid(true);
        }
    }
}
