package org.commonplace.search;

import java.util.Set;
import org.commonplace.markup.Markdown;
import org.commonplace.wiki.FindablePages;
import org.commonplace.wiki.Pages;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes documents of pages. The services are asked for late: the database is opened with this, and they need the database. */
@Component
class PageBinder implements TypeBinder {

    private final ObjectProvider<FindablePages> pages;
    private final ObjectProvider<Markdown> markdown;

    PageBinder(ObjectProvider<FindablePages> pages, ObjectProvider<Markdown> markdown) {
        this.pages = pages;
        this.markdown = markdown;
    }

    @Override
    public void bind(TypeBindingContext context) {
        Fields fields = Fields.of(context);
        context.bridge(
                IndexedPage.class,
                (document, page, unused) -> pages.getObject()
                        .text(page.id())
                        .ifPresent(text -> fields.fill(document, findable(page.id(), text))));
    }

    private Findable findable(long page, FindablePages.Text text) {
        return new Findable(
                Set.of(Findable.key(Pages.KIND, page)),
                text.title(),
                Snippet.apart(markdown.getObject().plainText(text.body())),
                text.labels(),
                text.space(),
                text.guards());
    }
}
