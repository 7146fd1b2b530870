package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.commonplace.wiki.SpaceDetails;

/** Asks which space a new page is for, and leads to where it is written. */
final class BeginDialog extends Dialog {

    private final ComboBox<SpaceDetails> space = new ComboBox<>();

    /** @param writable the spaces that the writer may put pages into */
    BeginDialog(List<SpaceDetails> writable) {
        setHeaderTitle(getTranslation("wiki.begin.title"));
        setWidth("460px");
        setMaxWidth("100%");
        space.setLabel(getTranslation("wiki.move.space"));
        space.setItems(writable);
        space.setItemLabelGenerator(SpaceDetails::name);
        space.setRequiredIndicatorVisible(true);
        space.setManualValidation(true);
        space.addValueChangeListener(change -> space.setInvalid(false));
        if (writable.size() == 1) {
            space.setValue(writable.getFirst());
        }
        Div form = new Div(space);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button begin = new Button(getTranslation("wiki.begin.do"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, begin);
        space.focus();
    }

    private void begin() {
        SpaceDetails chosen = space.getValue();
        if (chosen == null) {
            space.setErrorMessage(getTranslation("wiki.begin.missing"));
            space.setInvalid(true);
            return;
        }
        close();
        WikiNavigation.open(WikiNavigation.newPage(chosen.key()));
    }
}
