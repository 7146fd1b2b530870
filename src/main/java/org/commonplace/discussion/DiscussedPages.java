package org.commonplace.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.markup.Markdown;
import org.commonplace.notifications.Subject;
import org.commonplace.notifications.Watches;
import org.commonplace.people.Caller;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.FindablePages;
import org.commonplace.wiki.PageKeepers;
import org.commonplace.wiki.PageKeepers.Kept;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageLists;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Pages as what people discuss. */
@Component
class DiscussedPages implements Discussed {

    private final PageLists lists;
    private final PageKeepers keepers;
    private final Pages pages;
    private final Articles articles;
    private final Watches watches;
    private final FindablePages findable;
    private final Markdown markdown;

    DiscussedPages(
            PageLists lists,
            PageKeepers keepers,
            Pages pages,
            Articles articles,
            Watches watches,
            FindablePages findable,
            Markdown markdown) {
        this.lists = lists;
        this.keepers = keepers;
        this.pages = pages;
        this.articles = articles;
        this.watches = watches;
        this.findable = findable;
        this.markdown = markdown;
    }

    @Override
    public String kind() {
        return Pages.KIND;
    }

    @Override
    public Map<Long, Subject> find(Caller reader, Collection<Long> ids) {
        return lists.of(reader, ids).stream()
                .collect(Collectors.toMap(
                        PageLine::id, page -> new Subject(page.title(), page.url(), page.spaceName())));
    }

    @Override
    public boolean isOpen(long id) {
        Kept page = keepers.of(List.of(id)).get(id);
        return page != null && (page.status() == PageStatus.PUBLISHED || page.status() == PageStatus.DRAFT);
    }

    @Override
    public String html(Caller reader, long id, String text) {
        return articles.rendered(reader, id, text);
    }

    /** Where readers see verified text only, what somebody quotes of a newer one is not for them. */
    @Override
    public Optional<Passage> passage(Caller reader, long id, Passage passage) {
        Optional<String> words = articles.onlyWords(reader, id);
        return words.isEmpty() ? Optional.of(passage) : passage.within(words.get());
    }

    @Override
    public String words(long id) {
        return findable.text(id).map(page -> markdown.plainText(page.body())).orElse("");
    }

    @Override
    public Map<Long, Keepers> keepers(Collection<Long> ids) {
        Map<Long, Keepers> found = new HashMap<>();
        keepers.of(ids)
                .forEach((id, kept) ->
                        found.put(id, new Keepers(Spaces.ref(kept.space()), kept.owner(), kept.deputy())));
        return found;
    }

    @Override
    public Set<Long> curators(long id) {
        Kept page = keepers.of(List.of(id)).get(id);
        return page == null ? Set.of() : keepers.curatorsOf(page.space());
    }

    @Override
    public void reported(long id) {
        articles.renew(id);
    }

    @Override
    public Set<Long> followers(Caller actor, long id) {
        return pages.find(actor, id).map(watches::watchersOf).orElse(Set.of());
    }
}
