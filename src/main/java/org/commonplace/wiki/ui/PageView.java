package org.commonplace.wiki.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.commonplace.markup.ui.ArticleBody;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;

/**
 * A page to read. The scripts are those of parts that other features add: the build looks for scripts along the references of a
 * view, and those parts are known to no view.
 */
@JsModule("./discussion/discussion-section.js")
@JsModule("./discussion/comment-form.js")
@Route(WikiNavigation.PAGE)
@AnonymousAllowed
class PageView extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private final transient Pages pages;
    private final transient Articles articles;
    private final transient Bookshelf shelf;
    private final transient CurrentCaller caller;
    private final transient SpaceTrees trees;
    private final transient PageParts parts;
    private final transient TickedTasks tasks;
    private Here here = new Here(0, "", "", null);
    private String title = "";

    PageView(
            Pages pages,
            Articles articles,
            Bookshelf shelf,
            CurrentCaller caller,
            SpaceTrees trees,
            PageParts parts,
            TickedTasks tasks) {
        this.tasks = tasks;
        this.pages = pages;
        this.articles = articles;
        this.shelf = shelf;
        this.caller = caller;
        this.trees = trees;
        this.parts = parts;
        addClassName("view");
    }

    /** @throws NotFound when there is no such page, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String space =
                event.getRouteParameters().get(WikiNavigation.SPACE_PARAMETER).orElseThrow();
        String slug =
                event.getRouteParameters().get(WikiNavigation.SLUG_PARAMETER).orElseThrow();
        Caller reader = caller.get();
        Article article = pages.locate(reader, space, slug)
                .flatMap(id -> articles.find(reader, id))
                .orElseThrow(() -> new NotFound("page " + space + "/" + slug));
        PageDetails page = article.page();
        if (!page.space().equals(space) || !page.slug().equals(slug)) {
            event.forwardTo(
                    WikiNavigation.page(page.space(), page.slug()),
                    event.getLocation().getQueryParameters());
            return;
        }
        show(reader, article);
        shelf.visited(reader, page.id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.page.tab", title, here.name());
    }

    @Override
    public Here here() {
        return here;
    }

    @Override
    public SpaceTrees trees() {
        return trees;
    }

    private void show(Caller reader, Article article) {
        PageDetails page = article.page();
        here = new Here(page.spaceId(), page.space(), article.spaceName(), page.id());
        title = page.title();
        H1 heading = new H1(page.title());
        heading.addClassName("page-title");
        article.titleAnchor().ifPresent(heading::setId);
        Div text = new Div(heading, parts.facts(reader, article));
        text.add(parts.notices(reader, page));
        parts.outline(article).ifPresent(text::add);
        ArticleBody body = new ArticleBody(articles.html(reader, article));
        text.add(tasks.offerIn(body, reader, page), parts.source(page));
        text.add(parts.below(reader, article));
        Div columns = new Div(text, parts.context(reader, article));
        columns.addClassName("with-context");
        removeAll();
        add(parts.bar(reader, article), columns);
    }
}
