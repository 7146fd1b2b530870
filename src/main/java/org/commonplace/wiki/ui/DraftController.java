package org.commonplace.wiki.ui;

import java.time.Instant;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.Drafts;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes drafts from the editor in the browser, with the person's cookie and without the view's session, so that they are saved also
 * when that session is gone.
 */
@RestController
@RequestMapping("/drafts")
class DraftController {

    private final Drafts drafts;
    private final Spaces spaces;
    private final CurrentCaller caller;

    DraftController(Drafts drafts, Spaces spaces, CurrentCaller caller) {
        this.drafts = drafts;
        this.spaces = spaces;
        this.caller = caller;
    }

    /** What the editor must send along to show that it is ours. */
    record Proof(String header, String token) {}

    /**
     * What is typed so far.
     *
     * @param base the revision that is edited; 0 for a new page
     */
    record Typed(String title, String body, int base) {}

    /**
     * A saved draft.
     *
     * @param address where it is saved from now on
     * @param resume the view's address to come back to, or {@code null} when it stays the same
     */
    record Saved(Instant savedAt, String address, @Nullable String resume) {}

    @GetMapping("/token")
    Proof token(CsrfToken token) {
        return new Proof(token.getHeaderName(), token.getToken());
    }

    @PostMapping("/pages/{page}")
    Saved page(@PathVariable long page, @RequestBody Typed typed) {
        Draft draft = drafts.savePage(caller.get(), page, typed.base(), typed.title(), typed.body());
        return new Saved(draft.savedAt(), ofPage(page), null);
    }

    @PostMapping("/spaces/{space}")
    Saved begin(@PathVariable String space, @RequestParam @Nullable Long parent, @RequestBody Typed typed) {
        long id = spaces.get(caller.get(), space).id();
        return saved(drafts.begin(caller.get(), id, parent, typed.title(), typed.body()));
    }

    @PostMapping("/new/{draft}")
    Saved newPage(@PathVariable long draft, @RequestBody Typed typed) {
        return saved(drafts.saveNew(caller.get(), draft, typed.title(), typed.body()));
    }

    @DeleteMapping("/pages/{page}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardPage(@PathVariable long page) {
        drafts.discardPage(caller.get(), page);
    }

    @DeleteMapping("/new/{draft}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long draft) {
        drafts.discard(caller.get(), draft);
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void missing() {}

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void refused() {}

    @ExceptionHandler(Invalid.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    void invalid() {}

    /** Where drafts of this page are posted to. */
    static String ofPage(long page) {
        return "drafts/pages/" + page;
    }

    /** Where the first draft of a new page is posted to. */
    static String ofNewPage(String space, @Nullable Long parent) {
        return "drafts/spaces/" + space + (parent == null ? "" : "?parent=" + parent);
    }

    /** Where further drafts of a new page are posted to. */
    static String ofDraft(long draft) {
        return "drafts/new/" + draft;
    }

    private static Saved saved(Draft draft) {
        return new Saved(draft.savedAt(), ofDraft(draft.id()), NewPageView.resuming(draft.space(), draft.id()));
    }
}
