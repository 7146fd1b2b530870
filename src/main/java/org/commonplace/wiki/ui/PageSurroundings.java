package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.jspecify.annotations.Nullable;

/** What explains a page: its outline, its labels, what links to it, who looks after it. */
@org.springframework.stereotype.Component
class PageSurroundings {

    private static final int BACKLINKS_LISTED = 20;

    private final Links links;
    private final People people;
    private final AttachmentsPanels files;
    private final AddedParts added;

    PageSurroundings(Links links, People people, AttachmentsPanels files, AddedParts added) {
        this.links = links;
        this.people = people;
        this.files = files;
        this.added = added;
    }

    ContextColumn of(Caller reader, Article article) {
        PageDetails page = article.page();
        ContextColumn column = new ContextColumn(words("wiki.context"));
        outline(column, article);
        labels(column, page);
        files(column, page);
        column.add(added.beside(reader, page));
        backlinks(column, links.backlinks(reader, page.id(), 0, BACKLINKS_LISTED + 1));
        if (reader.isSignedIn()) {
            keepers(column, page);
        }
        return column;
    }

    private static void outline(ContextColumn column, Article article) {
        List<Heading> headings = PageOutline.worthListing(article.rendered().outline());
        if (!headings.isEmpty()) {
            column.section(words("wiki.context.outline"), PageOutline.of(headings))
                    .addClassName("outline-section");
        }
    }

    private static void labels(ContextColumn column, PageDetails page) {
        if (!page.labels().isEmpty()) {
            column.section(words("wiki.context.labels"), LabelList.of(page.space(), page.labels()));
        }
    }

    private void files(ContextColumn column, PageDetails page) {
        AttachmentsPanel panel = files.beside(page);
        if (!panel.isEmpty()) {
            column.section(words("wiki.files.title"), panel);
        }
    }

    private static void backlinks(ContextColumn column, List<PageLine> pages) {
        if (pages.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        pages.stream()
                .limit(BACKLINKS_LISTED)
                .map(page -> new Anchor(WikiNavigation.page(page.space(), page.slug()), page.title()))
                .forEach(link -> list.add(new ListItem(link)));
        Section section = column.section(words("wiki.context.backlinks"), list);
        if (pages.size() > BACKLINKS_LISTED) {
            section.add(new Span(words("wiki.context.backlinks.more")));
        }
    }

    private void keepers(ContextColumn column, PageDetails page) {
        Long deputy = page.deputy();
        List<Long> ids = new ArrayList<>(List.of(page.owner()));
        if (deputy != null) {
            ids.add(deputy);
        }
        Map<Long, PersonCard> cards = people.cards(ids);
        keeper(column, "wiki.context.owner", cards.get(page.owner()));
        if (deputy != null) {
            keeper(column, "wiki.context.deputy", cards.get(deputy));
        }
    }

    private static void keeper(ContextColumn column, String heading, @Nullable PersonCard person) {
        if (person != null) {
            Anchor link = new Anchor(WikiNavigation.person(person.username()), "");
            link.add(PersonFace.withName(person.name()));
            link.addClassName("person-link");
            column.section(words(heading), link);
        }
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
