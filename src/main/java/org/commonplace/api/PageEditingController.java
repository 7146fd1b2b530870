package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SaveOutcome;
import org.commonplace.wiki.Trash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes what a page says, and takes changes back. */
@RestController
@RequestMapping("/api/v1/pages/{id}")
class PageEditingController {

    private final Pages pages;
    private final PageTree tree;
    private final PageHistory history;
    private final Trash trash;
    private final PageAnswers answers;
    private final Conflicts conflicts;
    private final CurrentCaller caller;

    PageEditingController(
            Pages pages,
            PageTree tree,
            PageHistory history,
            Trash trash,
            PageAnswers answers,
            Conflicts conflicts,
            CurrentCaller caller) {
        this.pages = pages;
        this.tree = tree;
        this.history = history;
        this.trash = trash;
        this.answers = answers;
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /**
     * The whole new text of a page. What is left out stays as it is; {@code parent} is a page's number, or
     * {@code null} for the top of the space.
     */
    record Edit(
            @Nullable String title,
            @Nullable String body,
            @Nullable Integer baseRevision,
            @Nullable String comment,
            @Nullable Boolean material,
            @Nullable List<@Nullable String> labels,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck,

            @Schema(type = "integer", format = "int64", nullable = true) @Nullable
            JsonNode parent) {

        PageEdit edit() {
            if (baseRevision == null) {
                throw new Invalid("baseRevision", "api.base.missing");
            }
            if (body == null) {
                throw new Invalid("body", "api.body.missing");
            }
            return new PageEdit(
                    title,
                    body,
                    baseRevision,
                    comment == null ? "" : comment,
                    Boolean.TRUE.equals(material),
                    labels == null ? null : LabelWords.given(labels),
                    SignedCheck.consent(override, signedCheck));
        }

        @Nullable
        Long parentPage() {
            if (parent == null || parent.isNull()) {
                return null;
            }
            if (!parent.canConvertToLong()) {
                throw new Invalid("parent", "api.number.invalid");
            }
            return parent.asLong();
        }
    }

    /** The revision to go back to; without one, the page comes back from the trash. */
    record Restoration(
            @Nullable Integer revision,
            @Nullable String comment,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {}

    @PutMapping
    ResponseEntity<?> save(@PathVariable long id, @RequestBody Edit wanted) {
        Caller now = caller.get();
        PageEdit edit = wanted.edit();
        SaveOutcome outcome = wanted.parent() == null
                ? pages.save(now, id, edit)
                : tree.saveUnder(now, id, edit, wanted.parentPage());
        return switch (outcome) {
            case SaveOutcome.Saved saved -> ResponseEntity.ok(answers.saved(saved.page(), saved.merged()));
            case SaveOutcome.Conflicting conflicting -> conflicts.answer(conflicting, edit.baseRevision());
        };
    }

    @PostMapping("/restore")
    PageAnswer restore(@PathVariable long id, @RequestBody(required = false) @Nullable Restoration wanted) {
        Caller now = caller.get();
        if (wanted == null || wanted.revision() == null) {
            return answers.of(trash.restore(now, id));
        }
        String comment = wanted.comment() == null ? "" : wanted.comment();
        PageDetails page = history.restore(
                now, id, wanted.revision(), comment, SignedCheck.consent(wanted.override(), wanted.signedCheck()));
        return answers.of(page);
    }
}
