package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.Clashes;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventTemplates;
import org.commonplace.events.Events;
import org.commonplace.people.CurrentCaller;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Toasts;

/** Where an event is planned: once, on several dates, or as a series; from nothing, a template, or another event. */
@Route(EventsNavigation.PLAN)
@PermitAll
class PlanView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient EventForms forms;
    private final transient Beginnings beginnings;
    private final transient Events events;
    private final transient EventTemplates templates;
    private final transient Clashes clashes;
    private transient Leaving leaving = Leaving.FREE;

    PlanView(
            CurrentCaller caller,
            EventForms forms,
            Beginnings beginnings,
            Events events,
            EventTemplates templates,
            Clashes clashes) {
        this.caller = caller;
        this.forms = forms;
        this.beginnings = beginnings;
        this.events = events;
        this.templates = templates;
        this.clashes = clashes;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        H1 title = new H1(getTranslation("events.plan.title"));
        title.addClassName("title");
        List<CalendarDetails> planned = forms.planned();
        if (planned.isEmpty()) {
            add(bar(), title, nowhere());
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Beginnings.Beginning beginning = beginnings.of(caller.get(), query, planned);
        EventForm form = forms.create(planned);
        form.begin(beginning.calendar(), beginning.plan(), beginning.speakers());
        ClashNotice notice = new ClashNotice(clashes, caller, form, null);
        form.onChange(notice::look);
        notice.look();
        leaving = new Leaving(form);
        PageBar bar = bar();
        bar.actions(
                Buttons.quiet(
                        Icon.X,
                        getTranslation("shared.cancel"),
                        click -> EventsNavigation.open(EventsNavigation.EVENTS)),
                Buttons.primary(Icon.CHECK, getTranslation("events.plan.do"), click -> plan(form)));
        add(bar, title);
        templatesOf(beginning.calendar(), planned).ifPresent(this::add);
        add(notice, form, foot(form));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        leaving.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", getTranslation("events.plan.title"), getTranslation("events.place"));
    }

    private PageBar bar() {
        return new PageBar().crumbs(List.of(new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS)));
    }

    private EmptyState nowhere() {
        return new EmptyState(
                Icon.CALENDAR, getTranslation("events.plan.nowhere"), getTranslation("events.plan.nowhere.words"));
    }

    /** The same buttons once more below a form that is longer than a screen. */
    private Div foot(EventForm form) {
        Button plan = Buttons.primary(Icon.CHECK, getTranslation("events.plan.do"), click -> plan(form));
        Button keep = Buttons.plain(Icon.TEMPLATE, getTranslation("events.plan.keep"), click -> keep(form));
        Div foot = new Div(plan, keep);
        foot.addClassName("form-foot");
        return foot;
    }

    private Optional<Select<EventDetails>> templatesOf(CalendarDetails in, List<CalendarDetails> planned) {
        List<EventDetails> kept = new ArrayList<>();
        planned.forEach(calendar -> kept.addAll(templates.list(caller.get(), calendar.id())));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Select<EventDetails> choice = new Select<>();
        choice.setLabel(getTranslation("events.plan.template"));
        choice.setItems(kept);
        choice.setItemLabelGenerator(template -> template == null
                ? ""
                : getTranslation(
                        "events.plan.template.in",
                        template.title(),
                        template.calendar().name()));
        choice.setHelperText(getTranslation("events.plan.template.help", in.name()));
        choice.addValueChangeListener(change -> EventsNavigation.open(EventsNavigation.fromTemplate(
                change.getValue().calendar().slug(), change.getValue().id())));
        return Optional.of(choice);
    }

    private void plan(EventForm form) {
        form.read()
                .ifPresent(written -> Saving.gated(form, consent -> {
                    EventDetails made = plan(written, consent);
                    form.settle();
                    EventsNavigation.open(EventsNavigation.event(made.id()));
                    int number = written.others().size() + 1;
                    Toasts.say(getTranslation("events.plan.done", made.title(), number));
                }));
    }

    private EventDetails plan(EventForm.Written written, Consent consent) {
        long calendar = written.calendar().id();
        if (written.others().isEmpty()) {
            return events.plan(caller.get(), calendar, written.plan(), consent);
        }
        List<LocalDateTime> starts = new ArrayList<>(written.others());
        starts.add(written.plan().time().start());
        return events.planSeveral(caller.get(), calendar, written.plan(), starts, consent)
                .getFirst();
    }

    private void keep(EventForm form) {
        form.read()
                .ifPresent(written -> Saving.gated(form, consent -> {
                    templates.save(caller.get(), written.calendar().id(), written.plan(), consent);
                    Toasts.say(getTranslation(
                            "events.template.done", written.plan().title()));
                }));
    }
}
