package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.commonplace.events.ical.imports.HandedIn;
import org.commonplace.events.ical.imports.ImportCounts;

/** How far a file has come: a bar, the count, and in the end what became of it. */
final class FileProgress extends Section {

    private final H2 name = new H2();
    private final Paragraph outcome = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Span count = new Span();
    private final Div numbers = new Div(count);
    private final Anchor toCalendar = new Anchor();
    private final Div below = new Div(toCalendar);

    FileProgress() {
        addClassNames("card", "import-progress");
        bar.getElement().setAttribute("aria-label", getTranslation("events.import.progress"));
        numbers.addClassName("import-numbers");
        outcome.getElement().setAttribute("role", "status");
        below.addClassName("import-actions");
        add(name, outcome, bar, numbers, below);
        setVisible(false);
    }

    void show(HandedIn file, String address, String calendar) {
        boolean active = file.state().isActive();
        int total = Math.max(1, file.total());
        name.setText(file.name());
        bar.setVisible(active || file.total() > 0);
        numbers.setVisible(file.total() > 0);
        bar.setIndeterminate(active && file.total() == 0);
        bar.setMax(total);
        bar.setValue(Math.min(file.done(), total));
        count.setText(getTranslation("events.import.done", file.done(), file.total()));
        below.setVisible(!active);
        toCalendar.setHref(address);
        toCalendar.setText(getTranslation("events.import.to-calendar", calendar));
        setOutcome(words(file));
    }

    /** Only what changed is read out. */
    private void setOutcome(String words) {
        if (!words.equals(outcome.getText())) {
            outcome.setText(words);
        }
    }

    private String words(HandedIn file) {
        ImportCounts counts = file.counts();
        return getTranslation(
                "events.import.state." + file.state().name().toLowerCase(Locale.ROOT),
                counts.created(),
                counts.updated(),
                counts.cancelled(),
                counts.unchanged());
    }
}
