package org.commonplace.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.ImportState;

/** How far one import has come: a bar, the count, the file at hand, and in the end what became of it. */
final class ImportProgress extends Section {

    private final H2 name = new H2();
    private final Paragraph outcome = new Paragraph();
    private final Span takenBack = new Chip(Tone.PLAIN, Icon.RESTORE, getTranslation("transfer.taken-back"));
    private final ProgressBar bar = new ProgressBar();
    private final Span count = new Span();
    private final Span file = new Span();
    private final Div numbers = new Div(count, file);

    /** @param actions what can be done about it, shown below */
    ImportProgress(Component... actions) {
        addClassNames("card", "import-progress");
        bar.getElement().setAttribute("aria-label", getTranslation("transfer.progress.label"));
        numbers.addClassName("import-numbers");
        file.addClassName("import-file");
        outcome.getElement().setAttribute("role", "status");
        Div below = new Div(actions);
        below.addClassName("import-actions");
        takenBack.setVisible(false);
        add(name, takenBack, outcome, bar, numbers, below);
        setVisible(false);
    }

    void show(ImportJob job) {
        boolean active = job.state().isActive();
        int total = Math.max(1, job.total());
        setVisible(true);
        name.setText(job.name().isBlank() ? getTranslation("transfer.progress.unnamed") : job.name());
        takenBack.setVisible(job.isTakenBack());
        bar.setVisible(active || job.total() > 0);
        numbers.setVisible(job.total() > 0);
        bar.setIndeterminate(active && job.total() == 0);
        bar.setMax(total);
        bar.setValue(Math.min(job.done(), total));
        count.setText(getTranslation("transfer.progress.count", job.done(), job.total()));
        file.setText(active ? job.currentFile() : "");
        setOutcome(words(job));
    }

    private static String said(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }

    /** Only what changed is read out. */
    private void setOutcome(String words) {
        if (!words.equals(outcome.getText())) {
            outcome.setText(words);
        }
    }

    /** How an import ended, or how it stands. */
    static String words(ImportJob job) {
        if (job.state() == ImportState.FAILED && job.total() == 0) {
            return said("transfer.state.refused");
        }
        return said(
                "transfer.state." + job.state().word(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.total() - job.done());
    }
}
