package org.commonplace.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.commonplace.discussion.Report;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.ui.MenuEntry;
import org.commonplace.wiki.ui.PagePart;

/** Lets any reader of a page tell its owner that something is wrong, and warns readers until that is settled. */
@org.springframework.stereotype.Component
class ReportPart implements PagePart {

    private static final int ORDER = 50;

    private final Desk desk;

    ReportPart(Desk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> notice(Caller reader, PageDetails page) {
        ContentRef subject = Pages.ref(page.id());
        return isOpen(page)
                ? desk.reports().standing(reader, subject).map(standing -> new ReportNotice(desk, subject, standing))
                : Optional.empty();
    }

    @Override
    public List<MenuEntry> entries(Caller reader, PageDetails page) {
        return isOpen(page)
                ? List.of(new MenuEntry(Icon.FLAG, words("discussion.report.entry"), () -> open(page)))
                : List.of();
    }

    /** At the top of the column beside the text, where a desk has room for it. */
    @Override
    public Optional<Component> beside(Caller reader, PageDetails page) {
        if (!isOpen(page)) {
            return Optional.empty();
        }
        Section section = new Section(
                new H2(words("discussion.report.heading")),
                Buttons.plain(Icon.FLAG, words("discussion.report.button"), click -> open(page)));
        section.addClassName("report-beside");
        return Optional.of(section);
    }

    /** At the end of the text, for whoever has read it; and what became of what the reader told before. */
    @Override
    public Optional<Component> below(Caller reader, PageDetails page) {
        if (!isOpen(page)) {
            return Optional.empty();
        }
        Div line = new Div(
                new Span(words("discussion.report.line")),
                Buttons.plain(Icon.FLAG, words("discussion.report.button"), click -> open(page)));
        line.addClassName("report-line");
        Div all = new Div(line);
        List<Report> settled = desk.reports().settledForMe(reader, Pages.ref(page.id()));
        settled.forEach(report -> all.add(new SettledLine(desk, report)));
        return Optional.of(all);
    }

    private void open(PageDetails page) {
        new ReportDialog(desk, Pages.ref(page.id())).open();
    }

    private static boolean isOpen(PageDetails page) {
        return page.status() == PageStatus.PUBLISHED;
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
