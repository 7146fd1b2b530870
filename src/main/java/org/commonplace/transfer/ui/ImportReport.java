package org.commonplace.transfer.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import org.commonplace.wiki.PageDetails;
import org.springframework.context.MessageSource;

/** File by file, what could not be taken or resolved, and what became of each page when the import was taken back. */
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
        boolean undone = !imports.undone(caller.get(), job, 0, 1).isEmpty();
        setVisible(count > 0 || undone);
        if (undone) {
            add(
                    new H2(getTranslation("transfer.report.undone")),
                    list(job, (offset, limit) -> imports.undone(caller.get(), job, offset, limit)));
        }
        if (count > 0) {
            add(
                    new H2(getTranslation("transfer.report.heading", count)),
                    list(job, (offset, limit) -> imports.problems(caller.get(), job, offset, limit)));
        }
    }

    /** The same below a heading of its own, in a list of imports. */
    ImportReport within(long job) {
        show(job);
        getChildren()
                .filter(H2.class::isInstance)
                .map(H2.class::cast)
                .toList()
                .forEach(heading -> replace(heading, new H3(heading.getText())));
        return this;
    }

    private Portions<ImportProblem> list(long job, Portions.Source<ImportProblem> source) {
        return new Portions<>(source, (rows, portion) -> add(job, rows, portion), new Div());
    }

    private void add(long job, Rows rows, List<ImportProblem> portion) {
        Map<String, PageDetails> pages = imports.pages(
                caller.get(),
                job,
                portion.stream().map(ImportProblem::path).distinct().toList());
        Map<String, Div> files = new LinkedHashMap<>();
        for (ImportProblem problem : portion) {
            files.computeIfAbsent(problem.path(), path -> file(rows, path, pages))
                    .add(new Div(problem.words(messages, getLocale())));
        }
    }

    private Div file(Rows rows, String path, Map<String, PageDetails> pages) {
        Div reasons = new Div();
        rows.plain(title(path, pages), reasons);
        return reasons;
    }

    /** Leads to the page that the file became. */
    private HtmlComponent title(String path, Map<String, PageDetails> pages) {
        PageDetails page = pages.get(path);
        if (page != null) {
            return new Anchor(ImportNavigation.page(page.space(), page.slug()), path);
        }
        return new Span(path.isEmpty() ? getTranslation("transfer.report.archive") : path);
    }
}
