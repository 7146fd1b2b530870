package org.commonplace.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.commonplace.transfer.ImportJob;

/** How far one import has come: a bar, the count, the file at hand, and in the end what became of it. */
final class ImportProgress extends Section {

    private final H2 name = new H2();
    private final ProgressBar bar = new ProgressBar();
    private final Span count = new Span();
    private final Span file = new Span();
    private final Paragraph outcome = new Paragraph();

    ImportProgress() {
        addClassName("import-progress");
        bar.getElement().setAttribute("aria-label", getTranslation("transfer.progress.label"));
        file.addClassName("import-file");
        outcome.getElement().setAttribute("role", "status");
        Div numbers = new Div(count, file);
        numbers.addClassName("facts");
        add(name, bar, numbers, outcome);
    }

    void show(ImportJob job) {
        name.setText(job.name().isBlank() ? getTranslation("transfer.progress.unnamed") : job.name());
        bar.setIndeterminate(job.state().isActive() && job.total() == 0);
        bar.setMax(Math.max(1, job.total()));
        bar.setValue(Math.min(job.done(), Math.max(1, job.total())));
        count.setText(getTranslation("transfer.progress.count", job.done(), job.total()));
        file.setText(job.state().isActive() ? job.currentFile() : "");
        setOutcome(words(job));
    }

    /** Only what changed is read out. */
    private void setOutcome(String words) {
        if (!words.equals(outcome.getText())) {
            outcome.setText(words);
        }
    }

    private String words(ImportJob job) {
        return getTranslation(
                "transfer.state." + job.state().word(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.total() - job.done());
    }
}
