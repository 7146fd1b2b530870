package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.ContextColumn;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Drafts.Draft;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.SourcePath;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;

/** Where a new page is written: under which page, from which template, and what it says. */
@Route(WikiNavigation.NEW_PAGE)
@PermitAll
class NewPageView extends Div implements BeforeEnterObserver, HasDynamicTitle, InSpace {

    private static final String DRAFT_QUERY = "draft";
    private static final String PATH_QUERY = "path";

    /** What becomes of the text, and where the writer goes on. */
    private enum Ending {
        PUBLISHED,
        DRAFT,
        DRAFT_WITH_FILES;

        String address(PageDetails made) {
            return this == DRAFT_WITH_FILES
                    ? WikiNavigation.edit(made.space(), made.slug())
                    : WikiNavigation.page(made.space(), made.slug());
        }
    }

    private final CurrentCaller caller;
    private final Spaces spaces;
    private final Articles articles;
    private final Labels labels;
    private final LinkDialogs links;
    private final NewPageWriting writing;
    private final SpaceTrees trees;
    private final PageBar bar = new PageBar();
    private final Span saved = new Span();
    private final Div notices = new Div();
    private final Div middle = new Div();
    private @Nullable Long draft;
    private Here here = new Here(0, "", "", null);

    NewPageView(
            CurrentCaller caller,
            Spaces spaces,
            Articles articles,
            Labels labels,
            LinkDialogs links,
            NewPageWriting writing,
            SpaceTrees trees) {
        this.trees = trees;
        this.caller = caller;
        this.spaces = spaces;
        this.articles = articles;
        this.labels = labels;
        this.links = links;
        this.writing = writing;
        addClassNames("view", "view-wide");
        saved.addClassName("muted");
        H1 heading = new H1(getTranslation("wiki.new.title"));
        heading.addClassName("unseen");
        middle.addClassNames("with-context", "writing");
        add(bar, heading, notices, middle);
    }

    /** The address at which a draft of a new page is gone on with. */
    static String resuming(String space, long draft) {
        return WikiNavigation.newPage(space) + "?" + DRAFT_QUERY + "=" + draft;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SpaceDetails space = spaces.get(
                caller.get(),
                event.getRouteParameters().get(WikiNavigation.SPACE_PARAMETER).orElse(""));
        if (!space.role().covers(Role.EDIT)) {
            throw new NotAllowed("Needs the role " + Role.EDIT + " for " + Spaces.ref(space.id()));
        }
        here = Here.in(space);
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<Draft> resumed = number(asked, DRAFT_QUERY).map(writing::draft);
        draft = resumed.map(Draft::id).orElse(null);
        PageForm form = form(space);
        links.serve(form.editor(), space.key());
        PlaceFields place = new PlaceFields(writing, space, template -> begin(form, space, template));
        notices.removeAll();
        resumed.ifPresentOrElse(found -> resume(form, place, found), () -> start(form, place, asked));
        keepDrafts(form, space, place);
        offer(form, space, place);
        middle.removeAll();
        middle.add(form, context(form, place));
    }

    @Override
    public Here here() {
        return here;
    }

    @Override
    public SpaceTrees trees() {
        return trees;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("wiki.new.title");
    }

    private PageForm form(SpaceDetails space) {
        return new PageForm(
                text -> articles.preview(caller.get(), space, text),
                labels.inUse(caller.get()).stream()
                        .map(Labels.LabelCount::label)
                        .toList());
    }

    private void start(PageForm form, PlaceFields place, QueryParameters asked) {
        asked.getSingleParameter(WikiNavigation.TITLE_QUERY).ifPresent(form.title()::setValue);
        asked.getSingleParameter(PATH_QUERY).filter(SourcePath::isUsable).ifPresent(place::at);
        number(asked, WikiNavigation.PARENT_QUERY).ifPresent(place::under);
        number(asked, WikiNavigation.TEMPLATE_QUERY).ifPresent(place::from);
        writing.latestDraft(place.space()).ifPresent(this::remind);
        form.title().focus();
    }

    private void resume(PageForm form, PlaceFields place, Draft found) {
        form.showText(found.title(), found.body());
        List<String> kept = found.beside().labels();
        if (kept != null) {
            form.labels().setValue(new TreeSet<>(kept));
        }
        if (found.parent() != null) {
            place.under(found.parent());
        }
        notices.add(new DraftNotice(
                getTranslation(
                        "wiki.draft.resumed", Moment.full(found.savedAt()).words()),
                Buttons.quiet(Icon.TRASH, getTranslation("wiki.draft.discard"), click -> discard(form, found))));
    }

    private void remind(Draft earlier) {
        String title = earlier.title().isBlank() ? getTranslation("wiki.draft.untitled") : earlier.title();
        notices.add(new DraftNotice(
                getTranslation(
                        "wiki.draft.earlier",
                        title,
                        Moment.full(earlier.savedAt()).words()),
                Buttons.plain(
                        Icon.PENCIL,
                        getTranslation("wiki.draft.continue"),
                        click -> UI.getCurrentOrThrow()
                                .navigate(
                                        WikiNavigation.newPage(earlier.space()),
                                        QueryParameters.of(DRAFT_QUERY, Long.toString(earlier.id())))),
                Buttons.quiet(Icon.TRASH, getTranslation("wiki.draft.discard"), click -> {
                    writing.discard(earlier.id());
                    notices.removeAll();
                    Toasts.sayWithUndo(getTranslation("wiki.draft.gone"), () -> remind(writing.keepAgain(earlier)));
                })));
    }

    private void discard(PageForm form, Draft found) {
        writing.discard(found.id());
        form.editor().finish();
        Toasts.sayWithUndo(
                getTranslation("wiki.draft.gone"),
                () -> WikiNavigation.open(
                        resuming(found.space(), writing.keepAgain(found).id())));
        UI.getCurrentOrThrow().navigate(WikiNavigation.space(found.space()));
    }

    private void keepDrafts(PageForm form, SpaceDetails space, PlaceFields place) {
        String address =
                draft == null ? DraftController.ofNewPage(space.key(), place.parent()) : DraftController.ofDraft(draft);
        String key = draft == null ? "new-" + space.key() : "draft-" + draft;
        form.editor()
                .keepDrafts(
                        new MarkdownEditor.DraftPlace(address, key, caller.get().personId(), 0), form.title(), saved);
        form.editor().onDraftBegun(id -> {
            draft = id;
            if (!form.labels().getValue().isEmpty()) {
                writing.keepLabels(id, form.now().labelList());
            }
        });
        form.onLabels(chosen -> {
            if (draft != null) {
                writing.keepLabels(draft, chosen);
            }
        });
        form.editor().onCopyFound(copy -> {
            boolean empty = form.editor().getValue().isBlank();
            boolean other = !form.editor().getValue().equals(copy.body())
                    && !copy.body().isBlank();
            if (empty || draft != null && other && writing.isOlder(draft, copy.at())) {
                form.showText(copy.title(), copy.body());
                form.editor().restartFrom(0);
                notices.removeAll();
                notices.add(new DraftNotice(getTranslation(
                        "wiki.draft.resumed", Moment.full(copy.at()).words())));
            }
        });
    }

    private void begin(PageForm form, SpaceDetails space, PageDetails template) {
        form.editor().setValue(writing.begin(space, template, form.title().getValue()));
    }

    private void offer(PageForm form, SpaceDetails space, PlaceFields place) {
        Span words = new Span(getTranslation("wiki.new.heading", space.name()));
        words.addClassName("bar-ellipsis");
        Div where = new Div(words, saved);
        where.addClassName("bar-editing");
        bar.words(where).clearActions();
        bar.actions(
                Buttons.quiet(
                        Icon.X,
                        getTranslation("shared.cancel"),
                        click -> UI.getCurrentOrThrow().navigate(WikiNavigation.space(space.key()))),
                Buttons.plain(
                        Icon.FILE_TEXT, getTranslation("wiki.new.keep"), click -> save(form, place, Ending.DRAFT)),
                Buttons.primary(
                        Icon.CHECK, getTranslation("wiki.new.publish"), click -> save(form, place, Ending.PUBLISHED)));
    }

    private ContextColumn context(PageForm form, PlaceFields place) {
        ContextColumn context = new ContextColumn(form.getTranslation("wiki.edit.context"));
        context.section(form.getTranslation("wiki.new.place"), place.parentField());
        if (place.hasTemplates()) {
            context.section(form.getTranslation("wiki.new.beginning"), place.templateField());
        }
        context.section(form.getTranslation("wiki.edit.gathered"), form.labels());
        context.section(form.getTranslation("wiki.files.title"), filesLater(form, place));
        return context;
    }

    /** Files belong to a page, so there has to be one, if only as a draft. */
    private Div filesLater(PageForm form, PlaceFields place) {
        Paragraph words = new Paragraph(getTranslation("wiki.new.files"));
        words.addClassName("muted");
        return new Div(
                words,
                Buttons.plain(
                        Icon.UPLOAD,
                        getTranslation("wiki.new.files.do"),
                        click -> save(form, place, Ending.DRAFT_WITH_FILES)));
    }

    private void save(PageForm form, PlaceFields place, Ending ending) {
        save(form, place, ending, new StoppedText(notices, form), Consent.NONE);
    }

    private void save(PageForm form, PlaceFields place, Ending ending, StoppedText told, Consent consent) {
        form.written().ifPresent(written -> {
            try {
                boolean unpublished = ending != Ending.PUBLISHED;
                PageDetails made = writing.create(place.newPage(written, unpublished, consent), draft);
                form.editor().finish();
                Toasts.say(getTranslation(unpublished ? "wiki.new.kept" : "wiki.new.published"));
                UI.getCurrentOrThrow().navigate(ending.address(made));
            } catch (Invalid refusal) {
                told.explain(refusal, given -> save(form, place, ending, told, given));
            }
        });
    }

    private static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
