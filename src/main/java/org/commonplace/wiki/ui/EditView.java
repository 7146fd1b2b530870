package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.SaveOutcome;

/** Where a page is written. */
@Route(WikiNavigation.EDIT)
@PermitAll
class EditView extends ViewOfPage {

    private final CurrentCaller caller;
    private final PageWriting writing;
    private final Articles articles;
    private final Labels labels;
    private final LinkDialogs links;
    private final AttachmentsPanels files;
    private final PageBar bar = new PageBar();
    private final Span saved = new Span();
    private final Div notices = new Div();
    private final Div middle = new Div();
    private long page;

    EditView(
            CurrentCaller caller,
            VisitedPage visited,
            PageWriting writing,
            Articles articles,
            Labels labels,
            LinkDialogs links,
            AttachmentsPanels files) {
        super(visited);
        this.caller = caller;
        this.writing = writing;
        this.articles = articles;
        this.labels = labels;
        this.links = links;
        this.files = files;
        addClassNames("view", "view-wide");
        saved.addClassName("muted");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageDetails there = visited.toEdit(event, WikiNavigation::edit);
        String heading = getTranslation("wiki.edit.heading", there.title());
        about(there, heading);
        page = there.id();
        removeAll();
        if (there.status() == PageStatus.ARCHIVED || there.status() == PageStatus.TRASHED) {
            add(bar, notToBeChanged(there));
        } else {
            H1 unseen = new H1(heading);
            unseen.addClassName("unseen");
            add(bar, unseen, notices, middle);
            write(there);
        }
    }

    private Component notToBeChanged(PageDetails there) {
        bar.words(there.title());
        Button back = Buttons.plain(Icon.ARROW_LEFT, getTranslation("wiki.edit.back"), click -> open(there));
        return new EmptyState(
                Icon.ARCHIVE,
                getTranslation("wiki.edit.closed"),
                getTranslation("wiki.page.status.unchangeable"),
                back);
    }

    private void write(PageDetails there) {
        PageForm form = new PageForm(
                text -> articles.preview(caller.get(), there, text),
                labels.inUse(caller.get()).stream()
                        .map(Labels.LabelCount::label)
                        .toList());
        EditedPage edited = new EditedPage(writing, there, form, notices);
        links.serve(form.editor(), there.space());
        edited.begin(saved);
        offer(edited, there, form);
        middle.removeAll();
        middle.addClassName("with-context");
        middle.addClassName("writing");
        middle.add(form, context(form));
    }

    private void offer(EditedPage edited, PageDetails there, PageForm form) {
        Span words = new Span(getTranslation("wiki.edit.heading", there.title()));
        words.addClassName("bar-ellipsis");
        Div where = new Div(words, saved);
        where.addClassName("bar-editing");
        bar.words(where).clearActions();
        Button cancel = Buttons.quiet(Icon.X, getTranslation("shared.cancel"), click -> open(there));
        cancel.addClassName("keep");
        bar.actions(cancel);
        boolean draft = there.status() == PageStatus.DRAFT;
        if (draft) {
            bar.actions(Buttons.plain(
                    Icon.CHECK, getTranslation("wiki.edit.save-draft"), click -> save(edited, form, false)));
        }
        String publish = getTranslation(draft ? "wiki.edit.publish-page" : "wiki.edit.publish");
        bar.actions(Buttons.primary(Icon.CHECK, publish, click -> save(edited, form, draft)));
    }

    private ContextColumn context(PageForm form) {
        ContextColumn context = new ContextColumn(getTranslation("wiki.edit.context"));
        context.section(getTranslation("wiki.edit.this-change"), form.comment(), form.material());
        context.section(getTranslation("wiki.edit.gathered"), form.labels());
        context.section(getTranslation("wiki.files.title"), files.of(page).insertingInto(form.editor()::insert));
        return context;
    }

    private void save(EditedPage edited, PageForm form, boolean publish) {
        save(edited, form, publish, new StoppedText(notices, form), Consent.NONE);
    }

    private void save(EditedPage edited, PageForm form, boolean publish, StoppedText told, Consent consent) {
        form.written().ifPresent(written -> {
            try {
                done(edited, form, edited.save(written, publish, consent), publish);
            } catch (Invalid refusal) {
                middle.setVisible(true);
                told.explain(refusal, given -> save(edited, form, publish, told, given));
            }
        });
    }

    private void done(EditedPage edited, PageForm form, SaveOutcome outcome, boolean publish) {
        switch (outcome) {
            case SaveOutcome.Saved now -> {
                form.editor().finish();
                Toasts.say(edited.told(now));
                SpaceTree.changed(UI.getCurrentOrThrow());
                open(now.page());
            }
            case SaveOutcome.Conflicting conflict -> resolve(edited, form, conflict, publish);
        }
    }

    private void resolve(EditedPage edited, PageForm form, SaveOutcome.Conflicting conflict, boolean publish) {
        ConflictPanel panel = new ConflictPanel(
                conflict,
                writing.nameOf(conflict.current().updatedBy()),
                form.editor().getValue());
        middle.setVisible(false);
        notices.removeAll();
        notices.add(panel);
        bar.clearActions();
        bar.actions(
                Buttons.quiet(Icon.ARROW_LEFT, getTranslation("wiki.conflict.back"), click -> {
                    notices.removeAll();
                    middle.setVisible(true);
                    offer(edited, conflict.current(), form);
                }),
                Buttons.primary(
                        Icon.CHECK,
                        getTranslation("wiki.conflict.publish"),
                        click -> panel.resolved()
                                .ifPresent(body -> saveResolved(edited, form, conflict, body, publish))));
    }

    private void saveResolved(
            EditedPage edited, PageForm form, SaveOutcome.Conflicting conflict, String body, boolean publish) {
        edited.rebase(conflict.current(), body);
        save(edited, form, publish);
    }

    private void open(PageDetails there) {
        UI.getCurrentOrThrow().navigate(WikiNavigation.page(there.space(), there.slug()));
    }
}
