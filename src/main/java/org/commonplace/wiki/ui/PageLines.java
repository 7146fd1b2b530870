package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.shared.ui.Rows;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.RecentChanges.Change;
import org.commonplace.wiki.RemovedFiles.RemovedFile;
import org.commonplace.wiki.Trash.Thrown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages and their changes as rows of a list. Visitors who have not signed in are not told names. */
@Component
class PageLines {

    private final People people;
    private final CurrentCaller caller;
    private final Clock clock;

    PageLines(People people, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds who changed what and when; with the space when changes of several stand together. */
    void changes(Rows rows, List<Change> changes, boolean nameSpaces) {
        Map<Long, PersonCard> authors =
                named(changes.stream().map(Change::author).toList());
        for (Change change : changes) {
            PersonCard author = authors.get(change.author());
            rows.row(
                    lead(author),
                    change.title(),
                    WikiNavigation.page(change.space(), change.slug()),
                    standing(change, new Text(said(change, author, nameSpaces))));
        }
    }

    private static com.vaadin.flow.component.Component[] standing(Change change, Text said) {
        return change.waiting()
                ? new com.vaadin.flow.component.Component[] {
                    new Chip(Tone.AMBER, Icon.PENCIL, words("wiki.change.waiting")), said
                }
                : new com.vaadin.flow.component.Component[] {said};
    }

    /** Adds pages with when they were changed; with the space when pages of several stand together. */
    void pages(Rows rows, List<PageLine> pages, boolean nameSpaces) {
        Map<Long, PersonCard> authors =
                named(pages.stream().map(PageLine::updatedBy).toList());
        for (PageLine page : pages) {
            rows.row(
                    page.title(),
                    WikiNavigation.page(page.space(), page.slug()),
                    new Text(said(page, authors.get(page.updatedBy()), nameSpaces)));
        }
    }

    /** Pages as links alone, for a list with little room. */
    static List<ListItem> links(List<PageLine> pages) {
        return pages.stream()
                .map(page -> new ListItem(new Anchor(WikiNavigation.page(page.space(), page.slug()), page.title())))
                .toList();
    }

    /** Adds pages with when and by whom they were thrown away; the row is given to {@code more}. */
    void thrown(Rows rows, List<Thrown> thrown, BiConsumer<ListItem, PageLine> more) {
        Map<Long, PersonCard> names = named(thrown.stream().map(Thrown::by).toList());
        for (Thrown one : thrown) {
            PageLine page = one.page();
            String said = sentence("wiki.trash.line", names.get(one.by()), null, one.at());
            more.accept(rows.row(page.title(), WikiNavigation.page(page.space(), page.slug()), new Text(said)), page);
        }
    }

    /** Adds files with when and by whom they were removed from which page; the row is given to {@code more}. */
    void removed(Rows rows, List<RemovedFile> files, BiConsumer<ListItem, RemovedFile> more) {
        Map<Long, PersonCard> names = named(files.stream()
                .flatMap(file -> Stream.ofNullable(file.by()))
                .distinct()
                .toList());
        for (RemovedFile file : files) {
            PersonCard who = file.by() == null ? null : names.get(file.by());
            PageLine page = file.page();
            Anchor from = new Anchor(WikiNavigation.page(page.space(), page.slug()), page.title());
            Text said = new Text(sentence("wiki.trash.file", who, null, file.at()) + " ");
            more.accept(rows.plain(new Span(file.name()), said, from), file);
        }
    }

    private String said(Change change, @Nullable PersonCard author, boolean nameSpaces) {
        String verb = change.isNew() ? "wiki.change.new" : "wiki.change.changed";
        String words = sentence(verb, author, nameSpaces ? change.spaceName() : null, change.at());
        return change.comment().isBlank() ? words : words("wiki.change.comment", words, change.comment());
    }

    private String said(PageLine page, @Nullable PersonCard author, boolean nameSpaces) {
        return sentence("wiki.change.line", author, nameSpaces ? page.spaceName() : null, page.updatedAt());
    }

    private String sentence(String key, @Nullable PersonCard author, @Nullable String space, Instant at) {
        String when = Moment.ago(at, clock.instant()).words();
        String who = author == null ? "" : author.name();
        String form = key + (author == null ? "" : ".by") + (space == null ? "" : ".in");
        return words(form, when, who, space == null ? "" : space);
    }

    private Map<Long, PersonCard> named(Collection<Long> ids) {
        return people.cards(caller.get(), ids);
    }

    private static com.vaadin.flow.component.Component lead(@Nullable PersonCard author) {
        return author == null ? Icon.FILE_TEXT.create() : new PersonFace(author.name());
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
