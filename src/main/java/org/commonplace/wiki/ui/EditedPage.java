package org.commonplace.wiki.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Drafts.Beside;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.SaveOutcome;
import org.commonplace.wiki.history.Comparison;

/** A page that is being edited: which revision the text began from, and what became of text from before. */
final class EditedPage {

    private final PageWriting writing;
    private final PageForm form;
    private final Div notices;
    private PageDetails page;
    private int base;
    private Instant draftAt = Instant.MIN;
    private boolean closed;

    EditedPage(PageWriting writing, PageDetails page, PageForm form, Div notices) {
        this.writing = writing;
        this.page = page;
        this.form = form;
        this.notices = notices;
        this.base = page.revision();
    }

    /** Shows the page's text, or the writer's draft of it, and keeps drafts from now on. */
    void begin(Span status) {
        notices.removeAll();
        Optional<Draft> draft = writing.draftOf(page);
        String title = draft.map(Draft::title).orElse(page.title());
        String body = draft.map(Draft::body).orElse(page.body());
        form.show(draft.map(this::writing).orElseGet(() -> PageForm.Writing.of(title, body, page.labels())));
        draft.ifPresent(found -> carryOn(found.baseRevision(), found.savedAt()));
        form.editor()
                .keepDrafts(
                        new MarkdownEditor.DraftPlace(
                                DraftController.ofPage(page.id()), "page-" + page.id(), writing.writer(), base),
                        form.title(),
                        status);
        form.editor().onCopyFound(this::copyFound);
        form.onBeside(this::keepBeside);
    }

    private PageForm.Writing writing(Draft draft) {
        Beside beside = draft.beside();
        List<String> labels = beside.labels();
        return new PageForm.Writing(
                draft.title(),
                draft.body(),
                new TreeSet<>(labels == null ? page.labels() : labels),
                beside.comment(),
                beside.material());
    }

    private void keepBeside() {
        if (!closed) {
            writing.keepBeside(page, base, form.now());
        }
    }

    SaveOutcome save(PageForm.Writing written, boolean publish, Consent consent) {
        PageEdit edit = new PageEdit(
                written.title(),
                written.body(),
                base,
                written.comment(),
                written.material(),
                written.labelList(),
                consent);
        SaveOutcome outcome = writing.save(page.id(), edit, publish);
        closed = outcome instanceof SaveOutcome.Saved;
        return outcome;
    }

    /** Goes on with a text that has taken a newer revision into account. */
    void rebase(PageDetails newer, String body) {
        if (form.title().getValue().strip().equals(page.title())) {
            form.title().setValue(newer.title());
        }
        page = newer;
        base = newer.revision();
        form.editor().setValue(body);
        form.editor().restart(base);
    }

    /** What to say after it was saved. */
    String told(SaveOutcome.Saved saved) {
        if (saved.merged()) {
            return form.getTranslation("wiki.edit.merged");
        }
        if (!saved.page().slug().equals(page.slug())) {
            return form.getTranslation("wiki.edit.renamed");
        }
        boolean newText = saved.page().revision() > base;
        boolean published = saved.page().status() != page.status();
        return form.getTranslation(newText || published ? "wiki.edit.published" : "wiki.edit.unchanged");
    }

    private void copyFound(MarkdownEditor.KeptCopy copy) {
        boolean known = form.editor().getValue().equals(copy.body())
                && form.title().getValue().equals(copy.title());
        if (known
                || PageWriting.says(page, copy.title(), copy.body())
                || copy.at().isBefore(draftAt)) {
            return;
        }
        form.showText(copy.title(), copy.body());
        carryOn(copy.base(), copy.at());
        form.editor().restartFrom(base);
    }

    private void carryOn(int from, Instant at) {
        base = from >= 1 && from <= page.revision() ? from : page.revision();
        draftAt = at;
        notices.removeAll();
        notices.add(new DraftNotice(
                form.getTranslation("wiki.draft.found", Moment.full(at).words()),
                Buttons.plain(Icon.PENCIL, form.getTranslation("wiki.draft.continue"), click -> {
                    notices.removeAll();
                    form.editor().focus();
                }),
                Buttons.quiet(Icon.ARROWS_DIFF, form.getTranslation("wiki.draft.compare"), click -> compare()),
                Buttons.quiet(Icon.TRASH, form.getTranslation("wiki.draft.discard"), click -> discard())));
    }

    private void discard() {
        PageForm.Writing given = form.now();
        int from = base;
        showWithoutKeeping(PageForm.Writing.of(page.title(), page.body(), page.labels()));
        writing.discard(page.id());
        base = page.revision();
        form.editor().restart(base);
        notices.removeAll();
        Toasts.sayWithUndo(form.getTranslation("wiki.draft.discarded"), () -> {
            base = from;
            form.show(given);
            keepBeside();
            form.editor().restartFrom(from);
        });
    }

    private void showWithoutKeeping(PageForm.Writing shown) {
        closed = true;
        form.show(shown);
        closed = false;
    }

    private void compare() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(form.getTranslation("wiki.draft.compare.title"));
        dialog.addClassName("wide-dialog");
        dialog.setWidth("1000px");
        dialog.add(ComparisonText.of(
                Comparison.of(
                        whole(page.title(), page.body()),
                        whole(form.title().getValue(), form.editor().getValue())),
                form.getTranslation("wiki.compare.none")));
        dialog.getFooter().add(new Button(form.getTranslation("shared.close"), click -> dialog.close()));
        dialog.open();
    }

    private static String whole(String title, String body) {
        return "# " + title + "\n\n" + body;
    }
}
