package org.commonplace.events.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDateTime;
import java.util.List;
import org.commonplace.events.Clashes;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Scope;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Role;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Toasts;

/** Where an event is changed, as seen from one of its dates. */
@Route(EventsNavigation.EDIT)
@PermitAll
class EditEventView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient CurrentCaller caller;
    private final transient OpenEvent events;
    private final transient EventForms forms;
    private final transient Changing changing;
    private final transient Clashes clashes;
    private transient Leaving leaving = Leaving.FREE;
    private String heading = "";

    EditEventView(CurrentCaller caller, OpenEvent events, EventForms forms, Changing changing, Clashes clashes) {
        this.caller = caller;
        this.events = events;
        this.forms = forms;
        this.changing = changing;
        this.clashes = clashes;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number =
                event.getRouteParameters().get(EventsNavigation.EVENT_PARAMETER).orElseThrow();
        LocalDateTime at = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EventsNavigation.AT_QUERY)
                .flatMap(EventsNavigation::time)
                .orElse(null);
        OpenEvent.Found found = events.of(caller.get(), number, at);
        if (!found.event().role().covers(Role.EDIT)) {
            throw new NotAllowed("Needs someone who plans event " + number);
        }
        show(found);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        leaving.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.tab", heading, getTranslation("events.place"));
    }

    private void show(OpenEvent.Found found) {
        removeAll();
        heading = getTranslation("events.edit.title", found.occurrence().title());
        H1 title = new H1(heading);
        title.addClassName("title");
        EventForm form = forms.create(List.of(found.event().calendar()));
        form.change(found);
        ClashNotice notice =
                new ClashNotice(clashes, caller, form, found.event().id());
        form.onChange(notice::look);
        notice.look();
        leaving = new Leaving(form);
        add(bar(found, form), title, notice, form, foot(found, form));
    }

    private PageBar bar(OpenEvent.Found found, EventForm form) {
        PageBar bar = new PageBar()
                .crumbs(List.of(
                        new Crumb(getTranslation("events.place"), EventsNavigation.EVENTS),
                        new Crumb(found.event().title(), address(found.occurrence()))));
        bar.actions(
                Buttons.quiet(
                        Icon.X,
                        getTranslation("shared.cancel"),
                        click -> EventsNavigation.open(address(found.occurrence()))),
                Buttons.primary(Icon.CHECK, getTranslation("events.edit.do"), click -> save(found, form)));
        return bar;
    }

    private Div foot(OpenEvent.Found found, EventForm form) {
        Div foot = new Div(Buttons.primary(Icon.CHECK, getTranslation("events.edit.do"), click -> save(found, form)));
        foot.addClassName("form-foot");
        return foot;
    }

    private static String address(OccurrenceDetails date) {
        return EventsNavigation.occurrence(date.event(), date.originalStart());
    }

    private void save(OpenEvent.Found found, EventForm form) {
        form.read().ifPresent(written -> {
            if (found.event().isSeries()) {
                ask(found, form, written);
            } else {
                take(found, form, written, Scope.ALL);
            }
        });
    }

    private void ask(OpenEvent.Found found, EventForm form, EventForm.Written wanted) {
        String words = getTranslation(
                "events.edit.words", WhenWords.line(found.occurrence().time()));
        new ScopeDialog(getTranslation("events.edit.ask"), words, getTranslation("events.edit.do"), false, scope -> {
                    if (scope == Scope.THIS && Changing.concernsAll(found, wanted.plan(), wanted.rule())) {
                        Confirmation.ask(
                                getTranslation("events.edit.only-all.title"),
                                getTranslation("events.edit.only-all.words"),
                                getTranslation("events.edit.only-all.do"),
                                () -> take(found, form, wanted, scope));
                    } else {
                        take(found, form, wanted, scope);
                    }
                })
                .open();
    }

    private void take(OpenEvent.Found found, EventForm form, EventForm.Written wanted, Scope scope) {
        Saving.gated(form, consent -> {
            OccurrenceDetails now = changing.take(caller.get(), found, wanted.plan(), wanted.rule(), scope, consent);
            form.settle();
            EventsNavigation.open(address(now));
            Toasts.say(getTranslation("events.edit.done", now.title()));
        });
    }
}
