package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.SpaceDetails;

/** Asks whether a space shall go to the trash, says what goes with it, and asks for its key once more. */
final class ThrowSpaceDialog extends Dialog {

    private final TextField confirmed = new TextField();
    private final Span problem = new Span();
    private final transient Consumer<String> throwAway;

    /**
     * @param pages how many pages go with it
     * @param days how long it can be brought back
     * @param throwAway takes the key that was typed
     */
    ThrowSpaceDialog(SpaceDetails space, long pages, long days, Consumer<String> throwAway) {
        this.throwAway = throwAway;
        setHeaderTitle(getTranslation("wiki.space.trash.title", space.name()));
        setRole("alertdialog");
        setWidth("520px");
        setMaxWidth("100%");
        confirmed.setLabel(getTranslation("wiki.space.trash.confirm", space.key()));
        confirmed.setWidthFull();
        confirmed.setManualValidation(true);
        confirmed.setAutofocus(true);
        problem.addClassName("form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(
                new Paragraph(getTranslation("wiki.space.trash.words", pages, days)),
                new Paragraph(getTranslation("wiki.space.trash.links")),
                confirmed,
                problem);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(getTranslation("wiki.space.trash.do"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(cancel, go);
    }

    private void go() {
        confirmed.setInvalid(false);
        problem.setVisible(false);
        try {
            throwAway.accept(confirmed.getValue());
            close();
        } catch (Invalid refused) {
            explain(refused.problems().getFirst());
        }
    }

    private void explain(Invalid.Problem first) {
        String words = getTranslation(first.message(), first.arguments().toArray());
        if (first.field().equals("confirm")) {
            confirmed.setErrorMessage(words);
            confirmed.setInvalid(true);
            confirmed.focus();
        } else {
            problem.setText(words);
            problem.setVisible(true);
        }
    }
}
