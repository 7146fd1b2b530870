package org.commonplace.wiki;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.commonplace.markup.Markdown;
import org.commonplace.markup.Rendered;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.shared.Remembered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Pages as safe HTML. An article is rendered once for all readers and filled in for each; editors of a page whose newest text waits
 * to be verified get that text.
 */
@Service
public class Articles {

    private final AccessPolicy access;
    private final PageAccess facts;
    private final PageReader reader;
    private final SpaceDirectory spaces;
    private final Markdown markdown;
    private final PageLinkTargets targets;
    private final EmbeddedLists embedded;
    private final PageCaches caches;
    private final ObjectProvider<PageDoubts> doubts;

    Articles(
            AccessPolicy access,
            PageAccess facts,
            PageReader reader,
            SpaceDirectory spaces,
            Markdown markdown,
            PageLinkTargets targets,
            EmbeddedLists embedded,
            PageCaches caches,
            ObjectProvider<PageDoubts> doubts) {
        this.access = access;
        this.facts = facts;
        this.reader = reader;
        this.spaces = spaces;
        this.markdown = markdown;
        this.targets = targets;
        this.embedded = embedded;
        this.caches = caches;
        this.doubts = doubts;
    }

    /** The page's article, if the caller may see the page. */
    public Optional<Article> find(Caller caller, long page) {
        if (seesNewest(caller, page)) {
            return read(page, true);
        }
        return access.may(caller, Role.VIEW, Pages.ref(page))
                ? caches.articles().get(page, id -> read(id, false))
                : Optional.empty();
    }

    /** Whether the caller sees something newer than readers do; that is seen by few, and not kept. */
    private boolean seesNewest(Caller caller, long page) {
        return facts.isBehind(page) && access.may(caller, Role.EDIT, Pages.ref(page));
    }

    /**
     * The words that the caller sees of this page, where no others may be shown to them; empty where any words that the page
     * says or said may be.
     */
    public Optional<String> onlyWords(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        boolean any = facts.readersSeeAsOf(page).isEmpty() || access.may(caller, Role.EDIT, Pages.ref(page));
        return any ? Optional.empty() : reader.shown(page).map(shown -> markdown.plainText(shown.body()));
    }

    /** What a text would look like as the text of this page; nothing is kept. */
    public String preview(Caller caller, PageDetails page, String body) {
        access.require(caller, Role.EDIT, Pages.ref(page.id()));
        return fill(caller, page.id(), markdown.render(body, targets.of(page.id(), true)));
    }

    /** What a text would look like as the text of a new page of this space. */
    public String preview(Caller caller, SpaceDetails space, String body) {
        access.require(caller, Role.EDIT, Spaces.ref(space.id()));
        return fill(caller, 0, markdown.render(body, targets.inSpace(space.id())));
    }

    /** An earlier text of this page, with its links as they lead today. */
    public String rendered(Caller caller, long page, String body) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        boolean edits = access.may(caller, Role.EDIT, Pages.ref(page));
        return fill(caller, page, markdown.render(body, targets.of(page, edits)));
    }

    /** The article's HTML for this reader. */
    public String html(Caller caller, Article article) {
        return fill(caller, article.page().id(), article.rendered());
    }

    /** A memory of something made of articles, at most this many bytes; each is forgotten when its article changes. */
    public <T> Remembered<Long, T> remember(long bytes, ToIntFunction<T> size) {
        return caches.remember(bytes, size);
    }

    /** Has the page's article made anew, because something that other features know of it changed. */
    public void renew(long page) {
        caches.forgetArticles(List.of(page));
    }

    private boolean isDoubted(long page) {
        return doubts.stream().anyMatch(one -> one.isDoubted(page));
    }

    private Optional<Article> read(long id, boolean newest) {
        Optional<PageDetails> found = newest ? reader.newest(id) : reader.shown(id);
        return found.map(page -> {
            String spaceName =
                    spaces.find(page.spaceId()).map(SpaceRights::name).orElse(page.space());
            return Article.of(page, spaceName, markdown.render(page.body(), targets.of(id, newest)), isDoubted(id));
        });
    }

    private String fill(Caller caller, long page, Rendered rendered) {
        List<Rendered.Segment> segments = rendered.segments();
        if (segments.size() == 1 && segments.getFirst() instanceof Rendered.Html only) {
            return only.html();
        }
        StringBuilder html = new StringBuilder();
        for (Rendered.Segment segment : segments) {
            html.append(
                    switch (segment) {
                        case Rendered.Html same -> same.html();
                        case Rendered.GuardedLink link ->
                            access.may(caller, Role.VIEW, link.target()) ? link.found() : link.wanted();
                        case Rendered.PersonLink person -> caller.isSignedIn() ? person.found() : person.plain();
                        case Rendered.ChildList ignored -> embedded.below(caller, page);
                        case Rendered.LabelList list -> embedded.labelled(caller, list.label());
                    });
        }
        return html.toString();
    }
}
