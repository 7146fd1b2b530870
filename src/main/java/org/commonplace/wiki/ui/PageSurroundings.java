package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;

/** What explains a page: its outline, its labels, what links to it. */
@org.springframework.stereotype.Component
class PageSurroundings {

    private static final int BACKLINKS_LISTED = 20;

    private final Links links;
    private final AttachmentsPanels files;
    private final AddedParts added;

    PageSurroundings(Links links, AttachmentsPanels files, AddedParts added) {
        this.links = links;
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

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
