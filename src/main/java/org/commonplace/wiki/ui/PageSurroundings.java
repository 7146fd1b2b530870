package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.attachments.ui.AttachmentsPanel;
import org.commonplace.markup.Rendered.Heading;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.shared.ui.Growing;
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
    private final CurrentCaller caller;

    PageSurroundings(Links links, AttachmentsPanels files, AddedParts added, CurrentCaller caller) {
        this.links = links;
        this.files = files;
        this.added = added;
        this.caller = caller;
    }

    ContextColumn of(Caller reader, Article article) {
        PageDetails page = article.page();
        ContextColumn column = new ContextColumn(words("wiki.context"));
        outline(column, article);
        labels(column, page);
        files(column, page);
        column.add(added.beside(reader, page));
        backlinks(column, page);
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

    private void backlinks(ContextColumn column, PageDetails page) {
        Growing<PageLine> pages = new Growing<>(
                BACKLINKS_LISTED,
                "plain-list",
                (offset, limit) -> links.backlinks(caller.get(), page.id(), offset, limit),
                PageLines::links);
        if (!pages.isEmpty()) {
            column.section(words("wiki.context.backlinks"), pages);
        }
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
