package org.commonplace.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventStatus;
import org.commonplace.events.EventTemplates;
import org.commonplace.events.EventTime;
import org.commonplace.events.Events;
import org.commonplace.events.OccurrenceDetails;
import org.commonplace.events.Scope;
import org.commonplace.events.Series;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.PageBar;
import org.commonplace.shared.ui.PageBar.Crumb;
import org.commonplace.shared.ui.Shortcut;
import org.commonplace.shared.ui.Toasts;

/** What can be done with an event, for those who plan it. */
@org.springframework.stereotype.Component
class EventActions {

    private final Events events;
    private final Series series;
    private final EventTemplates templates;
    private final Moving moving;
    private final EventParts parts;

    EventActions(Events events, Series series, EventTemplates templates, Moving moving, EventParts parts) {
        this.events = events;
        this.series = series;
        this.templates = templates;
        this.moving = moving;
        this.parts = parts;
    }

    PageBar bar(Caller reader, OpenEvent.Found found) {
        EventDetails event = found.event();
        PageBar bar = new PageBar();
        bar.crumbs(List.of(
                new Crumb(bar.getTranslation("events.place"), EventsNavigation.EVENTS),
                new Crumb(
                        event.calendar().name(),
                        EventsNavigation.calendar(event.calendar().slug()))));
        parts.all(part -> part.button(reader, event, found.occurrence())).forEach(bar::actions);
        if (event.role().covers(Role.EDIT)) {
            bar.actions(menu(reader, found));
            Button change = Buttons.plain(
                    Icon.PENCIL,
                    bar.getTranslation("events.action.change"),
                    click -> EventsNavigation.open(
                            EventsNavigation.edit(event.id(), found.occurrence().originalStart())));
            change.addClassName("keep");
            bar.actions(Shortcut.on(change, "e"));
        }
        return bar;
    }

    private MenuBar menu(Caller reader, OpenEvent.Found found) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        bar.addClassNames("more-menu", "keep");
        MenuItem more = bar.addItem(Icon.DOTS.create());
        more.setAriaLabel(bar.getTranslation("events.action.more"));
        SubMenu menu = more.getSubMenu();
        OccurrenceDetails occurrence = found.occurrence();
        boolean cancelled = occurrence.status() == EventStatus.CANCELLED;
        if (!cancelled) {
            entry(menu, Icon.CLOCK, "events.action.move", () -> move(reader, found));
        }
        entry(
                menu,
                Icon.COPY,
                "events.action.copy",
                () -> EventsNavigation.open(EventsNavigation.copyOf(occurrence.event())));
        entry(menu, Icon.TEMPLATE, "events.action.template", () -> keepAsTemplate(reader, found.event()));
        if (cancelled) {
            entry(menu, Icon.RESTORE, "events.action.restore", () -> restore(reader, occurrence));
        } else {
            entry(menu, Icon.X, "events.action.cancel", () -> cancel(reader, found));
        }
        return bar;
    }

    private static void entry(SubMenu menu, Icon icon, String words, Runnable action) {
        Span label = new Span(icon.create());
        label.add(new Span(label.getTranslation(words)));
        label.addClassName("menu-label");
        menu.addItem(label, click -> action.run());
    }

    private void move(Caller reader, OpenEvent.Found found) {
        OccurrenceDetails occurrence = found.occurrence();
        new MoveDialog(
                        occurrence.title(),
                        occurrence.time(),
                        time -> moving.to(
                                reader,
                                occurrence.event(),
                                occurrence.originalStart(),
                                wanted(time),
                                EventActions::reload))
                .open();
    }

    private static Moving.Wanted wanted(EventTime time) {
        return new Moving.Wanted(time.start(), time.end(), time.allDay(), time.zone());
    }

    private void cancel(Caller reader, OpenEvent.Found found) {
        OccurrenceDetails occurrence = found.occurrence();
        UI ui = UI.getCurrentOrThrow();
        String words = ui.getTranslation("events.cancel.words", occurrence.title(), WhenWords.line(occurrence.time()));
        String verb = ui.getTranslation("events.action.cancel");
        if (found.event().isSeries()) {
            new ScopeDialog(
                            ui.getTranslation("events.cancel.title"),
                            words,
                            verb,
                            true,
                            scope -> cancel(reader, occurrence, scope))
                    .open();
        } else {
            Confirmation.askToRemove(
                    ui.getTranslation("events.cancel.title"), words, verb, () -> cancel(reader, occurrence, Scope.ALL));
        }
    }

    private void cancel(Caller reader, OccurrenceDetails occurrence, Scope scope) {
        series.cancel(reader, occurrence.event(), occurrence.originalStart(), scope);
        reload();
        UI ui = UI.getCurrentOrThrow();
        String told = ui.getTranslation("events.cancel.done", occurrence.title());
        if (scope == Scope.FOLLOWING) {
            Toasts.say(told);
        } else {
            Toasts.sayWithUndo(told, () -> undo(reader, occurrence, scope));
        }
    }

    private void undo(Caller reader, OccurrenceDetails occurrence, Scope scope) {
        if (scope == Scope.ALL) {
            events.restore(reader, occurrence.event());
            reload();
        } else {
            restore(reader, occurrence);
        }
    }

    private void restore(Caller reader, OccurrenceDetails occurrence) {
        try {
            series.restore(reader, occurrence.event(), occurrence.originalStart());
            reload();
            Toasts.say(UI.getCurrentOrThrow().getTranslation("events.restore.done", occurrence.title()));
        } catch (Invalid allCancelled) {
            UI ui = UI.getCurrentOrThrow();
            Confirmation.ask(
                    ui.getTranslation("events.restore.all.title"),
                    ui.getTranslation("events.restore.all.words"),
                    ui.getTranslation("events.restore.all.do"),
                    () -> {
                        events.restore(reader, occurrence.event());
                        reload();
                    });
        }
    }

    private void keepAsTemplate(Caller reader, EventDetails event) {
        UI ui = UI.getCurrentOrThrow();
        GatedAction.run(ui.getTranslation("events.gate.reason"), consent -> {
            templates.save(reader, event.calendar().id(), event.plan(), consent);
            Toasts.say(ui.getTranslation("events.template.done", event.title()));
        });
    }

    private static void reload() {
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}
