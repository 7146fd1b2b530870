package org.commonplace.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.commonplace.operations.start.FirstStep;
import org.commonplace.operations.start.FirstSteps;
import org.commonplace.operations.start.FirstSteps.Standing;
import org.commonplace.operations.start.FirstSteps.State;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;

/** The first steps: what each is good for, where it is done, and how far one is. */
final class FirstStepsList extends Div {

    private static final String KEY = "operations.start.";

    private final transient FirstSteps steps;
    private final transient CurrentCaller caller;

    FirstStepsList(FirstSteps steps, CurrentCaller caller) {
        this.steps = steps;
        this.caller = caller;
        show();
    }

    private void show() {
        removeAll();
        OrderedList list = new OrderedList();
        list.addClassName("first-steps");
        boolean primary = true;
        for (Standing standing : steps.all(caller.get())) {
            boolean next = primary && standing.state() == State.TO_DO;
            list.add(line(standing, next));
            primary &= !next;
        }
        Paragraph done = new Paragraph(getTranslation(KEY + "finished"));
        done.addClassName("first-steps-finished");
        done.setVisible(primary);
        add(done, list);
    }

    private ListItem line(Standing standing, boolean next) {
        String key = KEY + standing.step().word();
        Span title = new Span(getTranslation(key));
        title.addClassName("row-title");
        Div actions = actions(standing, next);
        actions.addClassName("settings-actions");
        ListItem item = new ListItem(
                new Div(title, new Paragraph(getTranslation(key + ".words")), actions), chip(standing.state()));
        item.addClassName("first-step");
        return item;
    }

    private Div actions(Standing standing, boolean next) {
        FirstStep step = standing.step();
        Div actions = new Div();
        if (standing.state() == State.DONE) {
            actions.setVisible(false);
            return actions;
        }
        if (standing.state() == State.SKIPPED) {
            Button back = Buttons.quiet(Icon.ARROW_BACK_UP, getTranslation(KEY + "take-up"), click -> {
                steps.takeUp(caller.get(), step);
                show();
            });
            actions.add(back);
            return actions;
        }
        actions.add(go(step, next));
        actions.add(Buttons.quiet(Icon.ARROW_RIGHT, getTranslation(KEY + "skip"), click -> {
            steps.skip(caller.get(), step);
            show();
        }));
        return actions;
    }

    private Component go(FirstStep step, boolean next) {
        Anchor link = new Anchor(address(step), getTranslation(KEY + step.word() + ".do"));
        link.addClassName(next ? "button-link-primary" : "button-link");
        return link;
    }

    /** Without a space there is nothing to import into, so that step leads to the one before. */
    private String address(FirstStep step) {
        return switch (step) {
            case NAME -> AdminNavigation.settings(Group.APPEARANCE);
            case ORGANISATION -> AdminNavigation.settings(Group.ORGANISATION);
            case MAIL -> AdminNavigation.settings(Group.MAIL);
            case STATEMENTS -> AdminNavigation.STATEMENTS;
            case SPACE -> "spaces?new";
            case IMPORT ->
                steps.firstSpace(caller.get())
                        .map(space -> "s/" + space.key() + "/import")
                        .orElse("spaces?new");
            case INVITE -> "admin/people?invite";
        };
    }

    private Chip chip(State state) {
        return switch (state) {
            case DONE -> new Chip(Tone.GREEN, Icon.CHECK, getTranslation(KEY + "state.done"));
            case SKIPPED -> new Chip(Tone.PLAIN, Icon.ARROW_RIGHT, getTranslation(KEY + "state.skipped"));
            case TO_DO -> new Chip(Tone.BLUE, Icon.CLOCK, getTranslation(KEY + "state.to-do"));
        };
    }
}
