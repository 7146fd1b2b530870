package org.commonplace.search;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.wiki.FindablePages;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Pages among what was found. */
@Component
class FoundPages implements FoundThings {

    private final FindablePages pages;
    private final PageLists lists;

    FoundPages(FindablePages pages, PageLists lists) {
        this.pages = pages;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Class<?> indexed() {
        return IndexedPage.class;
    }

    @Override
    public Map<Long, Facts> facts(Caller caller, Collection<Long> ids) {
        return lists.of(caller, ids).stream()
                .collect(toUnmodifiableMap(
                        PageLine::id, page -> new Facts(page.url(), page.title(), page.spaceName(), page.updatedAt())));
    }

    @Override
    public List<Long> after(long id, int limit) {
        return pages.after(id, limit);
    }
}
