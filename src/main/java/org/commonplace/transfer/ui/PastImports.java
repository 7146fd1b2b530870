package org.commonplace.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.LongConsumer;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.Imports;
import org.springframework.context.MessageSource;

/** The imports into a space before the one that is shown, the latest first: how each ended, its report, and the way back. */
final class PastImports extends Section {

    private final transient Imports imports;
    private final transient CurrentCaller caller;
    private final transient MessageSource messages;
    private final transient LongConsumer takeBack;

    /** @param takeBack asks whether the import of this number shall be taken back */
    PastImports(Imports imports, CurrentCaller caller, MessageSource messages, LongConsumer takeBack) {
        this.imports = imports;
        this.caller = caller;
        this.messages = messages;
        this.takeBack = takeBack;
        addClassName("past-imports");
        setVisible(false);
    }

    /** Lists all that the visitor may see but the one that is shown above. */
    void show(String space, long shown) {
        removeAll();
        boolean some = imports.latest(caller.get(), space, 2).stream().anyMatch(job -> job.id() != shown);
        setVisible(some);
        if (some) {
            add(
                    new H2(getTranslation("transfer.past")),
                    new Portions<ImportJob>(
                            (offset, limit) -> imports.latest(caller.get(), space, offset, limit),
                            (rows, portion) -> add(rows, portion, shown),
                            new Div()));
        }
    }

    private void add(Rows rows, List<ImportJob> portion, long shown) {
        portion.stream().filter(job -> job.id() != shown).forEach(job -> add(rows, job));
    }

    private void add(Rows rows, ImportJob job) {
        String name = job.name().isBlank() ? getTranslation("transfer.progress.unnamed") : job.name();
        Div line = new Div(new Span(ImportProgress.words(job)));
        line.addComponentAsFirst(new Span(Moment.full(job.startedAt()).words() + " · "));
        ListItem row = rows.plain(new Span(name), line);
        if (job.isTakenBack()) {
            row.add(new Chip(Tone.PLAIN, Icon.RESTORE, getTranslation("transfer.taken-back")));
        } else if (imports.canTakeBack(caller.get(), job.id())) {
            row.add(Buttons.quiet(
                    Icon.RESTORE, getTranslation("transfer.take-back"), click -> takeBack.accept(job.id())));
        }
        ImportReport report = new ImportReport(imports, caller, messages).within(job.id());
        if (report.isVisible()) {
            row.add(folded(job, report));
            row.addClassName("has-report");
        }
    }

    /** What may identify a patient is not folded away until somebody has dealt with it. */
    private Component folded(ImportJob job, ImportReport report) {
        NativeDetails details = new NativeDetails(getTranslation("transfer.past.report"), report);
        details.setOpen(imports.waitsForPatients(caller.get(), job.id()));
        return details;
    }
}
