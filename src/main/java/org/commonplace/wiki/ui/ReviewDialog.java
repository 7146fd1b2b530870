package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.commonplace.shared.ui.Weeks;

/** Asks when a page that was found right is to be looked at again. */
final class ReviewDialog extends Dialog {

    private final DatePicker next = new DatePicker();
    private final transient Consumer<LocalDate> chosen;

    ReviewDialog(LocalDate today, LocalDate usual, Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        setHeaderTitle(getTranslation("wiki.review.title"));
        setWidth("460px");
        setMaxWidth("100%");
        next.setLabel(getTranslation("wiki.review.next"));
        Weeks.beginOnMonday(next);
        next.setMin(today.plusDays(1));
        next.setValue(usual);
        next.setRequiredIndicatorVisible(true);
        Div form = new Div(new Paragraph(getTranslation("wiki.review.words")), next);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("wiki.review.do"), click -> save());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void save() {
        LocalDate day = next.getValue();
        if (day == null || next.isInvalid()) {
            next.setErrorMessage(getTranslation("wiki.review.next.missing"));
            next.setInvalid(true);
            return;
        }
        close();
        chosen.accept(day);
    }
}
