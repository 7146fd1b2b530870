package org.commonplace.wiki.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the view of a new page asks and does, as whoever sits at the screen. */
@Component
class NewPageWriting {

    private final Pages pages;
    private final PageTree tree;
    private final Templates templates;
    private final Drafts drafts;
    private final People people;
    private final CurrentCaller caller;

    NewPageWriting(
            Pages pages, PageTree tree, Templates templates, Drafts drafts, People people, CurrentCaller caller) {
        this.pages = pages;
        this.tree = tree;
        this.templates = templates;
        this.drafts = drafts;
        this.people = people;
        this.caller = caller;
    }

    /** Makes the page; the draft it was written as goes with it. */
    @Transactional
    PageDetails create(NewPage wanted, @Nullable Long draft) {
        PageDetails made = pages.create(caller.get(), wanted);
        if (draft != null) {
            drafts.discard(caller.get(), draft);
        }
        return made;
    }

    Draft draft(long id) {
        return drafts.get(caller.get(), id);
    }

    /** The writer's latest draft of a new page of this space. */
    Optional<Draft> latestDraft(SpaceDetails space) {
        return drafts.mine(caller.get()).stream()
                .filter(draft -> draft.page() == null && draft.spaceId() == space.id())
                .findFirst();
    }

    boolean isOlder(long draft, Instant than) {
        return draft(draft).savedAt().isBefore(than);
    }

    void discard(long draft) {
        drafts.discard(caller.get(), draft);
    }

    /** A draft that was discarded, kept again as it was. */
    Draft keepAgain(Draft gone) {
        Draft again = drafts.begin(caller.get(), gone.spaceId(), gone.parent(), gone.title(), gone.body());
        List<String> labels = gone.beside().labels();
        return labels == null ? again : drafts.keepLabels(caller.get(), again.id(), labels);
    }

    /** Keeps the labels chosen so far with the draft; one that is published or discarded meanwhile needs none. */
    void keepLabels(long draft, List<String> labels) {
        try {
            drafts.keepLabels(caller.get(), draft, labels);
        } catch (NotFound gone) {
            // What became of it says what its labels are
        }
    }

    /** What a page says that begins from this template. */
    String begin(SpaceDetails space, PageDetails template, String title) {
        Caller author = caller.get();
        String name = people.card(author.personId()).map(PersonCard::name).orElse("");
        return templates.begin(template, title, name, space.name(), Moment.viewerZone());
    }

    List<PageLine> templates(SpaceDetails space) {
        return templates.in(caller.get(), space.id());
    }

    Optional<PageDetails> page(long id) {
        return pages.find(caller.get(), id);
    }

    /** Pages of a space whose title has these words, by title. */
    List<PageLine> titled(SpaceDetails space, String words, int offset, int limit) {
        return tree.titled(caller.get(), space.id(), words, offset, limit);
    }
}
