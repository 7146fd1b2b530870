package org.commonplace.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonplace.shared.Invalid;

/** Asks why something shall be gone for good, and for its number once more. */
public final class PurgeDialog extends Dialog {

    private final TextArea reason = new TextArea(getTranslation("privacy.purge.reason"));
    private final TextField confirmed = new TextField();
    private final Span problem = new Span();
    private final transient Consumer<Answer> purge;

    /** What the administrator typed. */
    public record Answer(String reason, String confirmed) {}

    /**
     * Asks about one thing.
     *
     * @param title what is asked
     * @param words what is deleted with it
     * @param number to be typed once more
     * @param purge may refuse with {@link Invalid}; the dialog then says why and stays
     */
    public PurgeDialog(String title, String words, long number, Consumer<Answer> purge) {
        this.purge = purge;
        setHeaderTitle(title);
        setRole("alertdialog");
        setWidth("520px");
        setMaxWidth("100%");
        reason.setHelperText(getTranslation("privacy.purge.reason.help"));
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setManualValidation(true);
        confirmed.setLabel(getTranslation("privacy.purge.confirm", Long.toString(number)));
        confirmed.setWidthFull();
        confirmed.setManualValidation(true);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(
                new Paragraph(words),
                new Paragraph(getTranslation("privacy.purge.words.never")),
                reason,
                confirmed,
                problem);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(getTranslation("privacy.purge.do"), click -> purge());
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, go);
    }

    private void purge() {
        reason.setInvalid(false);
        confirmed.setInvalid(false);
        problem.setVisible(false);
        try {
            purge.accept(new Answer(reason.getValue(), confirmed.getValue()));
            close();
        } catch (Invalid refused) {
            explain(refused.problems().getFirst());
        }
    }

    private void explain(Invalid.Problem first) {
        String words = getTranslation(first.message(), first.arguments().toArray());
        switch (first.field()) {
            case "reason" -> {
                reason.setErrorMessage(words);
                reason.setInvalid(true);
                reason.focus();
            }
            case "confirm" -> {
                confirmed.setErrorMessage(words);
                confirmed.setInvalid(true);
                confirmed.focus();
            }
            default -> {
                problem.setText(words);
                problem.setVisible(true);
            }
        }
    }
}
