package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.ical.imports.CalendarSubscriptions;
import org.commonplace.events.ical.imports.ImportProblem;
import org.commonplace.events.ical.imports.Subscription;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;
import org.springframework.context.MessageSource;

/** The outside calendar that a calendar follows: which one, how often, and how that goes. */
@org.springframework.stereotype.Component
class SubscriptionSection {

    private static final List<Duration> OFTEN =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

    private final CalendarSubscriptions subscriptions;
    private final CurrentCaller caller;
    private final MessageSource messages;

    SubscriptionSection(CalendarSubscriptions subscriptions, CurrentCaller caller, MessageSource messages) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.messages = messages;
    }

    Section of(CalendarDetails calendar) {
        Section section = new Section();
        section.addClassName("subscription");
        show(section, calendar);
        return section;
    }

    private void show(Section section, CalendarDetails calendar) {
        Optional<Subscription> found = subscriptions.find(caller.get(), calendar.id());
        section.removeAll();
        Anchor byFile = new Anchor(
                ImportAddresses.importInto(calendar.slug()), section.getTranslation("events.subscription.by-file"));
        found.ifPresent(subscription -> section.add(state(section, subscription)));
        section.add(form(section, calendar, found), new Paragraph(byFile));
    }

    private Component form(Section section, CalendarDetails calendar, Optional<Subscription> found) {
        TextField url = new TextField(section.getTranslation("events.subscription.address"));
        url.setValue(found.map(Subscription::url).orElse(""));
        url.setMaxLength(2_000);
        url.setWidthFull();
        url.setHelperText(section.getTranslation("events.subscription.address.help"));
        Select<Duration> every = new Select<>();
        every.setLabel(section.getTranslation("events.subscription.often"));
        every.setItems(often(found));
        every.setItemLabelGenerator(duration -> words(section, duration));
        every.setValue(found.map(Subscription::every).orElse(CalendarSubscriptions.USUAL));
        Div actions = new Div(Buttons.plain(
                Icon.CHECK,
                section.getTranslation(found.isPresent() ? "events.subscription.change" : "events.subscription.begin"),
                click -> set(section, calendar, url, every.getValue())));
        actions.addClassName("import-actions");
        if (found.isPresent()) {
            actions.add(
                    Buttons.plain(
                            Icon.REFRESH,
                            section.getTranslation("events.subscription.now"),
                            click -> refresh(section, calendar)),
                    Buttons.quiet(
                            Icon.X,
                            section.getTranslation("events.subscription.end"),
                            click -> end(section, calendar)));
        }
        Div form = new Div(url, every, actions);
        form.addClassName("subscription-form");
        return form;
    }

    /** What was set over REST is offered besides. */
    private static List<Duration> often(Optional<Subscription> found) {
        List<Duration> offered = new ArrayList<>(OFTEN);
        found.map(Subscription::every).filter(every -> !offered.contains(every)).ifPresent(offered::add);
        return offered;
    }

    private static String words(Section section, Duration every) {
        long minutes = every.toMinutes();
        return minutes % 60 == 0
                ? section.getTranslation("events.subscription.hours", minutes / 60)
                : section.getTranslation("events.subscription.minutes", minutes);
    }

    private Component state(Section section, Subscription subscription) {
        Div state = new Div();
        state.addClassName("subscription-state");
        state.getElement().setAttribute("role", "status");
        if (subscription.triedAt() == null) {
            state.add(new Paragraph(section.getTranslation("events.subscription.waiting")));
            return state;
        }
        if (subscription.fault() != null) {
            Paragraph fault = new Paragraph(section.getTranslation(
                    "events.subscription.failing",
                    section.getTranslation(subscription.fault(), subscription.detail()),
                    subscription.failures(),
                    Moment.full(subscription.next()).words()));
            fault.addClassName("problem");
            state.add(fault);
        }
        if (subscription.workedAt() != null) {
            Paragraph last = new Paragraph(section.getTranslation("events.subscription.worked") + " ");
            last.add(Moment.full(subscription.workedAt()));
            state.add(last);
        }
        if (!subscription.problems().isEmpty()) {
            state.add(new Paragraph(section.getTranslation(
                    "events.subscription.problems", subscription.problems().size())));
            Div list = new Div();
            list.addClassName("subscription-problems");
            subscription.problems().stream().limit(20).forEach(problem -> list.add(line(section, problem)));
            state.add(list);
        }
        return state;
    }

    private Component line(Section section, ImportProblem problem) {
        String words = problem.words(messages, UI.getCurrentOrThrow().getLocale());
        return new Paragraph(problem.uid() == null ? words : problem.uid() + ": " + words);
    }

    private void set(Section section, CalendarDetails calendar, TextField url, Duration every) {
        try {
            subscriptions.set(caller.get(), calendar.id(), url.getValue(), every);
            refresh(section, calendar);
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            url.setErrorMessage(section.getTranslation(
                    problem.message(), problem.arguments().toArray()));
            url.setInvalid(true);
            url.focus();
        }
    }

    private void refresh(Section section, CalendarDetails calendar) {
        Optional<Subscription> found = subscriptions.refresh(caller.get(), calendar.id());
        boolean failing = found.filter(Subscription::isFailing).isPresent();
        show(section, calendar);
        if (!failing) {
            Toasts.say(section.getTranslation("events.subscription.done"));
        }
    }

    private void end(Section section, CalendarDetails calendar) {
        Confirmation.askToRemove(
                section.getTranslation("events.subscription.end.title"),
                section.getTranslation("events.subscription.end.words"),
                section.getTranslation("events.subscription.end.do"),
                () -> {
                    subscriptions.end(caller.get(), calendar.id());
                    show(section, calendar);
                });
    }
}
