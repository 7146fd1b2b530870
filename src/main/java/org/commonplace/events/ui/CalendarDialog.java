package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;

/** Asks for what a new calendar needs; stays open, with everything typed, until the calendar is made. */
final class CalendarDialog extends Dialog {

    CalendarDialog(CalendarForm form, BiConsumer<CalendarForm.Written, Consent> create) {
        setHeaderTitle(getTranslation("events.calendar.new"));
        setWidth("560px");
        setMaxWidth("100%");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("events.calendar.new.do"), click -> create(form, create));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void create(CalendarForm form, BiConsumer<CalendarForm.Written, Consent> create) {
        form.read().ifPresent(written -> {
            try {
                GatedAction.run(getTranslation("events.gate.reason"), consent -> {
                    create.accept(written, consent);
                    close();
                });
            } catch (Invalid refused) {
                form.refuse(refused);
            }
        });
    }
}
