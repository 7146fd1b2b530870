package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.commonplace.discussion.Outcome;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Reports;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;

/** Says what was done about a report. */
final class SettleDialog extends Dialog {

    private final transient Desk desk;
    private final transient Report report;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea answer = new TextArea();

    SettleDialog(Desk desk, Report report) {
        this.desk = desk;
        this.report = report;
        setHeaderTitle(getTranslation("discussion.settle.title"));
        setWidth("520px");
        setMaxWidth("100%");
        outcome.setLabel(getTranslation("discussion.settle.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation(
                "discussion.outcome." + each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        outcome.setValue(Outcome.CORRECTED);
        answer.setLabel(getTranslation("discussion.settle.answer"));
        answer.setHelperText(getTranslation(
                report.reporter() == null ? "discussion.settle.answer.visitor" : "discussion.settle.answer.help"));
        answer.setWidthFull();
        answer.setMinRows(2);
        answer.setMaxLength(Reports.LONGEST);
        answer.setManualValidation(true);
        Div form = new Div();
        form.addClassName("report-form");
        if (!report.words().isEmpty()) {
            Div quote = new Div(new Paragraph(report.words()));
            quote.addClassName("passage-quote");
            form.add(quote);
        }
        form.add(outcome, answer);
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("discussion.settle"), click -> settle());
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void settle() {
        answer.setInvalid(false);
        try {
            desk.reports().settle(desk.reader(), report.id(), outcome.getValue(), answer.getValue());
        } catch (Invalid refused) {
            Invalid.Problem first = refused.problems().getFirst();
            answer.setErrorMessage(
                    getTranslation(first.message(), first.arguments().toArray()));
            answer.setInvalid(true);
            answer.focus();
            return;
        }
        close();
        Toasts.say(
                getTranslation(report.reporter() == null ? "discussion.settle.done" : "discussion.settle.done.told"));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}
