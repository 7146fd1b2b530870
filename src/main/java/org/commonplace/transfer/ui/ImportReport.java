package org.commonplace.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.transfer.ImportProblem;
import org.commonplace.transfer.Imports;
import org.springframework.context.MessageSource;

/** File by file, what could not be taken or resolved. */
final class ImportReport extends Section {

    private final transient Imports imports;
    private final transient CurrentCaller caller;
    private final transient MessageSource messages;

    ImportReport(Imports imports, CurrentCaller caller, MessageSource messages) {
        this.imports = imports;
        this.caller = caller;
        this.messages = messages;
        addClassName("import-report");
        setVisible(false);
    }

    /** Shows the report of an import that is over. */
    void show(long job) {
        removeAll();
        int count = imports.problemCount(caller.get(), job);
        setVisible(count > 0);
        if (count > 0) {
            add(
                    new H2(getTranslation("transfer.report.heading", count)),
                    new Portions<>(
                            (offset, limit) -> imports.problems(caller.get(), job, offset, limit),
                            this::add,
                            new Div()));
        }
    }

    private void add(Rows rows, List<ImportProblem> portion) {
        Map<String, Div> files = new LinkedHashMap<>();
        for (ImportProblem problem : portion) {
            files.computeIfAbsent(problem.path(), path -> file(rows, path))
                    .add(new Div(problem.words(messages, getLocale())));
        }
    }

    private Div file(Rows rows, String path) {
        Div reasons = new Div();
        rows.plain(new Span(path.isEmpty() ? getTranslation("transfer.report.archive") : path), reasons);
        return reasons;
    }
}
