package org.commonplace.notifications;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonplace.people.Caller;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.Pages;
import org.springframework.stereotype.Component;

/** Pages as what notices are about. */
@Component
class PageSubjects implements Subjects {

    private final PageLists pages;

    PageSubjects(PageLists pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Map<Long, Subject> find(Caller reader, Collection<Long> ids) {
        return pages.of(reader, ids).stream()
                .collect(Collectors.toMap(
                        PageLine::id, page -> new Subject(page.title(), page.url(), page.spaceName())));
    }
}
