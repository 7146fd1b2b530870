package org.commonplace.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Reports;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.commonplace.privacy.ui.FindingsPanel;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Throttled;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** Tells the owner in one more click what kind of thing is wrong; a sentence may go along. */
final class ReportDialog extends Dialog {

    private final transient Desk desk;
    private final ContentRef subject;
    private final TextArea words = new TextArea();
    private final Div stop = new Div();
    private final Paragraph problem = new Paragraph();
    private @Nullable FindingsPanel findings;

    ReportDialog(Desk desk, ContentRef subject) {
        this.desk = desk;
        this.subject = subject;
        setHeaderTitle(getTranslation("discussion.report.title"));
        setWidth("520px");
        setMaxWidth("100%");
        words.setLabel(getTranslation("discussion.report.words"));
        words.setHelperText(getTranslation("discussion.report.words.help"));
        words.setWidthFull();
        words.setMinRows(2);
        words.setMaxLength(Reports.LONGEST);
        words.setManualValidation(true);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div faults = new Div(
                choice(Fault.WRONG, "discussion.fault.wrong"),
                choice(Fault.OUT_OF_DATE, "discussion.fault.out-of-date"),
                choice(Fault.OTHER, "discussion.fault.other"));
        faults.addClassName("report-faults");
        Div form = new Div(new Paragraph(about()), words, stop, problem, faults);
        form.addClassName("report-form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
    }

    private Button choice(Fault fault, String key) {
        return new Button(getTranslation(key), click -> tell(fault, Consent.NONE));
    }

    private String about() {
        return desk.reports()
                .openOfMine(desk.reader(), subject)
                .map(before -> getTranslation(
                        "discussion.report.before", desk.ago(before.at()).words()))
                .orElseGet(() -> getTranslation("discussion.report.about"));
    }

    private void tell(Fault fault, Consent consent) {
        words.setInvalid(false);
        problem.setVisible(false);
        Optional<Report> before = desk.reports().openOfMine(desk.reader(), subject);
        long told;
        try {
            told = desk.reports()
                    .tell(desk.reader(), new NewReport(subject, fault, words.getValue(), Desk.address(), consent));
        } catch (Throttled tooMuch) {
            say(getTranslation("discussion.report.throttled", tooMuch.waitFor().toMinutes() + 1));
            return;
        } catch (Invalid refused) {
            explain(refused, fault);
            return;
        }
        close();
        UI ui = UI.getCurrentOrThrow();
        if (desk.reader().isSignedIn()) {
            String done = before.isPresent() ? "discussion.report.added" : "discussion.report.done";
            Toasts.sayWithUndo(getTranslation(done), () -> takeBack(desk, told, before, ui));
        } else {
            Toasts.say(getTranslation("discussion.report.done"));
        }
        ui.refreshCurrentRoute(false);
    }

    private static void takeBack(Desk desk, long told, Optional<Report> before, UI ui) {
        before.ifPresentOrElse(
                report -> desk.reports().restate(desk.reader(), told, report.fault(), report.words(), Consent.NONE),
                () -> desk.reports().withdraw(desk.reader(), told));
        ui.refreshCurrentRoute(false);
    }

    /** A visitor cannot vouch for what they write, so that nothing but other words helps. */
    private void explain(Invalid refused, Fault fault) {
        FindingsPanel told = findings;
        if (refused instanceof IdentifiableText stopped && desk.reader().isSignedIn()) {
            FindingsPanel panel = new FindingsPanel(
                    stopped,
                    finding -> words.focus(),
                    getTranslation("discussion.form.despite"),
                    consent -> tell(fault, consent));
            findings = panel;
            stop.removeAll();
            stop.add(panel);
        } else if (told != null && FindingsPanel.isAboutReason(refused)) {
            told.refuse(refused);
        } else {
            Invalid.Problem first = refused.problems().getFirst();
            String said = getTranslation(first.message(), first.arguments().toArray());
            if (first.field().equals("words")) {
                words.setErrorMessage(said);
                words.setInvalid(true);
                words.focus();
            } else {
                say(said);
            }
        }
    }

    private void say(String said) {
        problem.setText(said);
        problem.setVisible(true);
    }
}
