package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.commonplace.events.EventTime;

/** Asks for another time of one date: what dragging does, without dragging. */
final class MoveDialog extends Dialog {

    private final WhenFields fields = new WhenFields();

    /** @param chosen hears the new time */
    MoveDialog(String title, EventTime time, Consumer<EventTime> chosen) {
        setHeaderTitle(getTranslation("events.move.dialog", title));
        setWidth("560px");
        setMaxWidth("100%");
        fields.show(time);
        add(new Paragraph(WhenWords.line(time)), fields);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(
                getTranslation("events.move.do"),
                click -> fields.read().ifPresent(other -> {
                    close();
                    chosen.accept(other);
                }));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }
}
