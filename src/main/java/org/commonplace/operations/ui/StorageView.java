package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.commonplace.attachments.Attachment;
import org.commonplace.operations.storage.StorageReport;
import org.commonplace.operations.storage.StorageReport.Folder;
import org.commonplace.operations.storage.StorageReport.Report;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.SpaceUse.Use;

/** What takes how much room. */
@Route(AdminNavigation.STORAGE)
@PermitAll
class StorageView extends AdminView implements BeforeEnterObserver {

    private static final long KILO = 1_000;
    private static final String[] UNITS = {"b", "kb", "mb", "gb", "tb"};

    private final transient StorageReport report;
    private final transient AccessPolicy access;
    private final transient CurrentCaller caller;

    StorageView(StorageReport report, AccessPolicy access, CurrentCaller caller) {
        super("operations.storage.", AdminNavigation.STORAGE);
        this.report = report;
        this.access = access;
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller asking = caller.get();
        access.requireAdministrator(asking);
        show(
                List.of(),
                new Later<>(getTranslation("operations.storage.looking"), () -> report.read(asking), this::found));
    }

    private Component found(Report found) {
        Div all = new Div(
                new Card(getTranslation("operations.storage.total"), totals(found)),
                new Card(getTranslation("operations.storage.home"), folders(found.folders())),
                new Card(getTranslation("operations.storage.spaces"), spaces(found.spaces())),
                new Card(getTranslation("operations.storage.largest"), largest(found.largest())));
        all.addClassName("storage");
        return all;
    }

    private DescriptionList totals(Report found) {
        DescriptionList list = new DescriptionList();
        fact(list, "tables", size(found.tables().bytes()));
        fact(
                list,
                "versions",
                getTranslation(
                        "operations.storage.versions.words",
                        found.tables().versions(),
                        size(found.tables().textBytes())));
        fact(
                list,
                "files",
                getTranslation(
                        "operations.storage.files.words",
                        found.files().files(),
                        size(found.files().bytes())));
        fact(list, "trash", trash(found));
        fact(list, "index", size(found.index()));
        return list;
    }

    private String trash(Report found) {
        long pages = found.spaces().stream().mapToLong(Use::trashed).sum();
        long files = found.files().trashed();
        if (files > 0) {
            return getTranslation(
                    "operations.storage.trash.words",
                    pages,
                    files,
                    size(found.files().trashedBytes()));
        }
        return pages == 0
                ? getTranslation("operations.storage.trash.none")
                : getTranslation("operations.storage.trash.pages", pages);
    }

    private DescriptionList folders(List<Folder> folders) {
        DescriptionList list = new DescriptionList();
        folders.forEach(folder -> fact(list, "folder." + folder.name(), size(folder.bytes())));
        return list;
    }

    private void fact(DescriptionList list, String name, String words) {
        list.add(
                new DescriptionList.Term(getTranslation("operations.storage." + name)),
                new DescriptionList.Description(words));
    }

    private Component spaces(List<Use> spaces) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("space", "pages", "versions", "trash", "files", "size")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("operations.storage.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        for (Use use : spaces) {
            NativeTableRow row = new NativeTableRow();
            NativeTableHeaderCell name = new NativeTableHeaderCell(new Anchor("s/" + use.key(), use.name()));
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            row.addDataCell().setText(count(use.pages()));
            row.addDataCell().setText(count(use.versions()));
            row.addDataCell().setText(count(use.trashed()));
            row.addDataCell().setText(count(use.files()));
            row.addDataCell().setText(size(use.fileBytes()));
            table.getBody().add(row);
        }
        Div scrolled = new Div(table);
        scrolled.addClassName("report-table");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "group");
        scrolled.getElement().setAttribute("aria-label", getTranslation("operations.storage.spaces"));
        return scrolled;
    }

    private Component largest(List<Attachment> files) {
        Rows rows = new Rows();
        for (Attachment file : files) {
            Anchor name = new Anchor(file.url().substring(1), file.name());
            name.getElement().setAttribute("router-ignore", true);
            rows.plain(
                    name,
                    new Span(getTranslation(
                            "operations.storage.file",
                            size(file.size()),
                            Moment.date(file.addedAt()).words())));
        }
        return files.isEmpty() ? new Span(getTranslation("operations.storage.largest.none")) : rows;
    }

    private String count(long number) {
        return getTranslation("operations.storage.count", number);
    }

    private String size(long bytes) {
        double rest = bytes;
        int unit = 0;
        while (rest >= KILO && unit < UNITS.length - 1) {
            rest /= KILO;
            unit++;
        }
        return getTranslation("operations.storage.unit." + UNITS[unit], rest);
    }
}
