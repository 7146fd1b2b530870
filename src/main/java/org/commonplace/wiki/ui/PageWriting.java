package org.commonplace.wiki.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Drafts.Beside;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SaveOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the writing views do to pages and drafts, as whoever sits at the screen. */
@Component
class PageWriting {

    private final Pages pages;
    private final Drafts drafts;
    private final People people;
    private final CurrentCaller caller;

    PageWriting(Pages pages, Drafts drafts, People people, CurrentCaller caller) {
        this.pages = pages;
        this.drafts = drafts;
        this.people = people;
        this.caller = caller;
    }

    long writer() {
        return caller.get().personId();
    }

    /** The writer's draft of this page; one that says the same as the page is thrown away. */
    Optional<Draft> draftOf(PageDetails page) {
        Optional<Draft> draft = drafts.ofPage(caller.get(), page.id());
        if (draft.isPresent()
                && says(page, draft.get().title(), draft.get().body())
                && saysBeside(page, draft.get().beside())) {
            discard(page.id());
            return Optional.empty();
        }
        return draft;
    }

    /** Keeps what was chosen beside the text; a draft begins with it if there is none. */
    void keepBeside(PageDetails page, int base, PageForm.Writing writing) {
        Beside beside = new Beside(
                sameLabels(page, writing.labelList()) ? null : writing.labelList(),
                writing.comment(),
                writing.material());
        if (!beside.equals(Beside.NOTHING)
                || drafts.ofPage(caller.get(), page.id()).isPresent()) {
            drafts.saveBeside(caller.get(), page.id(), base, writing.title(), writing.body(), beside);
        }
    }

    private static boolean saysBeside(PageDetails page, Beside beside) {
        List<String> labels = beside.labels();
        return beside.comment().isBlank() && !beside.material() && (labels == null || sameLabels(page, labels));
    }

    private static boolean sameLabels(PageDetails page, List<String> labels) {
        return Set.copyOf(page.labels()).equals(Set.copyOf(labels));
    }

    void discard(long page) {
        drafts.discardPage(caller.get(), page);
    }

    /** Saves an edit; the draft goes with it unless there is a conflict. */
    @Transactional
    SaveOutcome save(long page, PageEdit edit, boolean publish) {
        SaveOutcome outcome = pages.save(caller.get(), page, edit);
        if (!(outcome instanceof SaveOutcome.Saved saved)) {
            return outcome;
        }
        drafts.discardPage(caller.get(), page);
        return publish
                ? new SaveOutcome.Saved(pages.publish(caller.get(), page, edit.consent()), saved.merged())
                : saved;
    }

    /** A person's name, for a sentence. */
    String nameOf(long person) {
        return people.card(person).map(PersonCard::name).orElse("");
    }

    static boolean says(PageDetails page, String title, String body) {
        return page.title().equals(title) && page.body().equals(body);
    }
}
