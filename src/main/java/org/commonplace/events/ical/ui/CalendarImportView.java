package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Calendars;
import org.commonplace.events.ical.imports.CalendarImports;
import org.commonplace.events.ical.imports.HandedIn;
import org.commonplace.events.ical.imports.HandedInFiles;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/**
 * Brings a calendar file in: it is handed in, looked at, and then brought in with the progress shown. The address names the file, so that
 * whoever comes back finds it as it stands. The browser asks; nothing has to reach it unasked.
 */
@Route(ImportAddresses.IMPORT)
@PermitAll
class CalendarImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int ASK_EVERY_MILLISECONDS = 700;

    private final transient CurrentCaller caller;
    private final transient Calendars calendars;
    private final transient HandedInFiles files;
    private final transient ImportFindings findings;

    private final PageBar bar = new PageBar();
    private final H1 title = new H1();
    private final HandIn start = new HandIn(this::receive, this::paste);
    private final Div found = new Div();
    private final FileProgress progress = new FileProgress();
    private final Anchor toSubscription = new Anchor();
    private final Paragraph follow = new Paragraph(toSubscription);

    private @Nullable CalendarDetails calendar;
    private long file;
    private @Nullable Registration polling;

    CalendarImportView(CurrentCaller caller, Calendars calendars, HandedInFiles files, ImportFindings findings) {
        this.caller = caller;
        this.calendars = calendars;
        this.files = files;
        this.findings = findings;
        title.addClassName("title");
        Paragraph words = new Paragraph(getTranslation("events.import.words"));
        words.addClassName("lead");
        addClassName("view");
        toSubscription.setText(getTranslation("events.import.follow"));
        add(bar, title, words, progress, found, start, follow);
    }

    /** @throws NotFound when there is no such calendar or file, or the visitor may not see it */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Caller planner = caller.get();
        String slug = event.getRouteParameters().get(ImportAddresses.CALENDAR).orElseThrow();
        CalendarDetails here = calendars.get(planner, slug);
        if (!here.role().covers(Role.EDIT)) {
            throw new NotAllowed("Needs someone who plans in calendar " + slug);
        }
        calendar = here;
        title.setText(getTranslation("events.import.into", here.name()));
        bar.crumbs(List.of(new Crumb(here.name(), ImportAddresses.calendar(slug))));
        toSubscription.setHref(ImportAddresses.subscription(slug));
        follow.setVisible(here.role().covers(Role.CURATE));
        file = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ImportAddresses.FILE)
                .flatMap(ImportAddresses::number)
                .orElse(0L);
        show();
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        polling = attached.getUI().addPollListener(poll -> {
            if (file != 0) {
                show();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show() {
        HandedIn now = file == 0 ? null : files.find(caller.get(), file);
        if (now != null && now.calendar() != here().id()) {
            throw new NotFound("calendar import " + file);
        }
        boolean active = now != null && now.state().isActive();
        UI.getCurrentOrThrow().setPollInterval(active ? ASK_EVERY_MILLISECONDS : -1);
        start.setVisible(now == null || now.state().isOver());
        found.removeAll();
        progress.setVisible(now != null && now.state() != HandedIn.State.OFFERED);
        if (now == null) {
            return;
        }
        if (now.state() == HandedIn.State.OFFERED) {
            found.add(findings.of(caller.get(), now, this::begin, this::discard));
        } else {
            progress.show(now, ImportAddresses.calendar(here().slug()), here().name());
            if (now.state().isOver()) {
                findings.report(caller.get(), now).ifPresent(found::add);
            }
        }
    }

    private CalendarDetails here() {
        return Objects.requireNonNull(calendar);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(CalendarImports.LONGEST + 1);
        }
        event.getUI().access(() -> handIn(event.getFileName(), bytes));
    }

    private void paste(String text) {
        handIn(getTranslation("events.import.pasted"), text.getBytes(StandardCharsets.UTF_8));
    }

    private void handIn(String name, byte[] bytes) {
        try {
            HandedIn taken = files.handIn(caller.get(), here().id(), name, bytes);
            ImportAddresses.openFile(here().slug(), taken.id());
            start.clear();
        } catch (Invalid refused) {
            start.clear();
            tell(refused);
        }
    }

    private void begin(String reason) {
        try {
            files.start(caller.get(), file, reason);
            show();
        } catch (Invalid refused) {
            tell(refused);
        }
    }

    private void discard() {
        files.discard(caller.get(), file);
        ImportAddresses.openImport(here().slug());
    }

    private void tell(Invalid refused) {
        Invalid.Problem problem = refused.problems().getFirst();
        Toasts.problem(getTranslation(problem.message(), problem.arguments().toArray()));
    }
}
