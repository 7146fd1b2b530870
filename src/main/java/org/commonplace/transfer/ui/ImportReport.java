package org.commonplace.transfer.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import org.commonplace.people.CurrentCaller;
import org.commonplace.transfer.ImportProblem;
import org.commonplace.transfer.Imports;
import org.springframework.context.MessageSource;

/** File by file, what could not be taken or resolved. */
final class ImportReport extends Section {

    private final Imports imports;
    private final CurrentCaller caller;
    private final H2 heading = new H2();
    private final Grid<ImportProblem> problems = new Grid<>();
    private long job;

    ImportReport(Imports imports, CurrentCaller caller, MessageSource messages) {
        this.imports = imports;
        this.caller = caller;
        addClassName("import-report");
        problems.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        problems.setAllRowsVisible(false);
        problems.addColumn(problem -> problem.path().isEmpty() ? "—" : problem.path())
                .setHeader(getTranslation("transfer.report.file"))
                .setFlexGrow(2);
        problems.addColumn(problem -> problem.words(messages, getLocale()))
                .setHeader(getTranslation("transfer.report.reason"))
                .setFlexGrow(3);
        problems.setDataProvider(DataProvider.fromCallbacks(this::fetch, query -> count()));
        add(heading, problems);
        setVisible(false);
    }

    void show(long shown) {
        job = shown;
        int count = count();
        setVisible(count > 0);
        if (count > 0) {
            heading.setText(getTranslation("transfer.report.heading", count));
            problems.getDataProvider().refreshAll();
        }
    }

    private Stream<ImportProblem> fetch(Query<ImportProblem, Void> query) {
        return imports.problems(caller.get(), job, query.getOffset(), query.getLimit()).stream();
    }

    private int count() {
        return imports.problemCount(caller.get(), job);
    }
}
