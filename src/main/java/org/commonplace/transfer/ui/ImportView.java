package org.commonplace.transfer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.InPlace;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.RailContent;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.transfer.ImportFormat;
import org.commonplace.transfer.ImportJob;
import org.commonplace.transfer.Imports;
import org.commonplace.transfer.Publishing;
import org.commonplace.transfer.TakenBack;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.ui.SpaceFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Brings Markdown files into a space and shows how far that has come. The browser asks; nothing has to reach it unasked. */
@Route(ImportNavigation.ROUTE)
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle, RailContent, InPlace {

    private static final String PACKED = ".folder.zip";
    private static final int ASK_EVERY_MILLISECONDS = 700;

    private final transient Imports imports;
    private final transient Spaces spaces;
    private final transient CurrentCaller caller;
    private final transient SpaceFrame frame;

    private final PageBar bar = new PageBar();
    private final ImportStart start = new ImportStart(this::receive, chosen -> this.drafts = chosen);
    private final Button cancel = Buttons.plain(Icon.X, getTranslation("transfer.cancel"), click -> cancel());
    private final Button resume = Buttons.plain(Icon.REFRESH, getTranslation("transfer.resume"), click -> resume());
    private final Button takeBack =
            Buttons.quiet(Icon.RESTORE, getTranslation("transfer.take-back"), click -> ask(this.job));
    private final Anchor toSpace = new Anchor();
    private final Button publish =
            Buttons.primary(Icon.CHECK, getTranslation("transfer.publish"), click -> askToPublish());
    private final ImportProgress progress = new ImportProgress(publish, cancel, resume, toSpace, takeBack);
    private final ImportReport report;
    private final PastImports past;

    private @Nullable SpaceDetails space;
    private long job;
    private long stopped;
    private boolean atWork;

    /** Whether what is handed in is to be looked at first; read where files arrive, which is another thread. */
    private volatile boolean drafts;

    private @Nullable Registration polling;

    ImportView(Imports imports, Spaces spaces, CurrentCaller caller, SpaceFrame frame, MessageSource messages) {
        this.imports = imports;
        this.spaces = spaces;
        this.caller = caller;
        this.frame = frame;
        report = new ImportReport(imports, caller, messages);
        past = new PastImports(imports, caller, messages, this::ask);
        H1 title = new H1(getTranslation("transfer.title"));
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("transfer.words"));
        words.addClassName("lead");
        addClassName("view");
        add(bar, title, words, start, progress, report, past);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("transfer.title");
    }

    /** Who may not edit the space gets the answer of a missing page. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get(ImportNavigation.SPACE).orElse("");
        Optional<SpaceDetails> found =
                spaces.find(caller.get(), key).filter(there -> there.role().covers(Role.EDIT));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        space = found.get();
        bar.crumbs(frame.way(space));
        toSpace.setHref(ImportNavigation.space(space.key()));
        toSpace.setText(getTranslation("transfer.to-space", space.name()));
        imports.latest(caller.get(), space.key(), 1).stream().findFirst().ifPresent(latest -> {
            past.show(space().key(), latest.id());
            show(latest);
        });
    }

    @Override
    public String place() {
        return SpaceFrame.PLACE;
    }

    @Override
    public Object railKey() {
        return space().id();
    }

    @Override
    public Component createRailContent() {
        return frame.tree(space());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private SpaceDetails space() {
        return Objects.requireNonNull(space);
    }

    private void receive(UploadEvent event) throws IOException {
        try (InputStream zip = event.getInputStream()) {
            ImportJob started = imports.start(
                    caller.get(), space().key(), ImportFormat.MARKDOWN, named(event.getFileName()), zip, drafts);
            event.getUI().access(() -> show(started));
        } catch (Invalid refused) {
            event.getUI().access(() -> tell(refused));
        }
    }

    /** A folder that the browser packed is called what it is called there. */
    private static String named(String file) {
        return file.endsWith(PACKED) ? file.substring(0, file.length() - PACKED.length()) : file;
    }

    private void cancel() {
        imports.cancel(caller.get(), job);
        refresh();
    }

    private void resume() {
        try {
            imports.resume(caller.get(), stopped);
            job = stopped;
        } catch (Invalid refused) {
            tell(refused);
        }
        refresh();
    }

    private void askToPublish() {
        Confirmation.ask(
                getTranslation("transfer.publish.title"),
                getTranslation("transfer.publish.words"),
                getTranslation("transfer.publish"),
                this::publish);
    }

    private void publish() {
        try {
            Publishing.Result done = imports.publish(caller.get(), job);
            Toasts.say(getTranslation("transfer.publish.done", done.published(), done.left()));
        } catch (Invalid refused) {
            tell(refused);
        }
        frame.treeChanged(UI.getCurrentOrThrow());
        refresh();
    }

    private void ask(long id) {
        List<TakenBack> plan = imports.toTakeBack(caller.get(), id);
        if (plan.stream().noneMatch(one -> one.fate().isUndone())) {
            Toasts.say(getTranslation("transfer.take-back.nothing"));
            return;
        }
        Confirmation.askToRemove(
                getTranslation("transfer.take-back.title"),
                new TakenBackList(plan),
                getTranslation("transfer.take-back.do"),
                () -> takeBack(id));
    }

    private void takeBack(long id) {
        try {
            List<TakenBack> done = imports.takeBack(caller.get(), id, getTranslation("transfer.take-back.comment"));
            long undone = done.stream().filter(one -> one.fate().isUndone()).count();
            Toasts.say(getTranslation("transfer.take-back.done", undone, done.size() - undone));
        } catch (Invalid refused) {
            tell(refused);
        }
        frame.treeChanged(UI.getCurrentOrThrow());
        refresh();
    }

    private void tell(Invalid refused) {
        Invalid.Problem problem = refused.problems().getFirst();
        start.clear();
        Toasts.problem(getTranslation(problem.message(), problem.arguments().toArray()));
    }

    private void refresh() {
        if (job != 0) {
            show(imports.find(caller.get(), job));
        }
    }

    /** What was stopped may not be what is shown: an import that failed since leaves it as it was. */
    private void offerToResume(Optional<ImportJob> found) {
        stopped = found.map(ImportJob::id).orElse(0L);
        resume.setVisible(found.isPresent());
        found.ifPresent(one -> resume.setText(
                one.id() == job
                        ? getTranslation("transfer.resume")
                        : getTranslation("transfer.resume.earlier", one.name())));
    }

    private void show(ImportJob current) {
        UI ui = UI.getCurrentOrThrow();
        boolean active = current.state().isActive();
        boolean over = atWork && !active;
        job = current.id();
        atWork = active;
        progress.show(current);
        start.setVisible(!active);
        cancel.setVisible(active);
        offerToResume(active ? Optional.empty() : imports.resumable(caller.get(), space().key()));
        toSpace.setVisible(!active);
        publish.setVisible(imports.waitsToBePublished(caller.get(), job));
        takeBack.setVisible(imports.canTakeBack(caller.get(), job));
        ui.setPollInterval(active ? ASK_EVERY_MILLISECONDS : -1);
        if (active) {
            addClassName("import-followed");
            report.setVisible(false);
        } else {
            start.clear();
            report.show(job);
            past.show(space().key(), job);
        }
        if (over) {
            frame.treeChanged(ui);
        }
    }
}
