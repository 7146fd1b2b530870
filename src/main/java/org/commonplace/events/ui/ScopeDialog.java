package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonplace.events.Scope;

/** Asks how much of a series is meant: one date, it and those after it, or all. */
final class ScopeDialog extends Dialog {

    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>();

    /**
     * @param words what is about to be done to which date
     * @param verb what the button says
     * @param removing whether something is taken away
     * @param chosen does it
     */
    ScopeDialog(String title, String words, String verb, boolean removing, Consumer<Scope> chosen) {
        setHeaderTitle(title);
        setWidth("480px");
        setMaxWidth("100%");
        scope.setLabel(getTranslation("events.scope.title"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(ScopeDialog::name);
        scope.setValue(Scope.THIS);
        scope.addClassName("stacked");
        add(new Paragraph(words), scope);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(verb, click -> {
            close();
            chosen.accept(scope.getValue());
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        if (removing) {
            agree.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(cancel, agree);
    }

    static String name(Scope scope) {
        return UI.getCurrentOrThrow()
                .getTranslation("events.scope." + scope.name().toLowerCase(Locale.ROOT));
    }
}
