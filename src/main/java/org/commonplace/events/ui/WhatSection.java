package org.commonplace.events.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.EventPlan;
import org.commonplace.markup.ui.LinkOffer;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** What an event is called, in which calendar it is, and what there is to say about it. */
final class WhatSection extends FormSection {

    private final TextField title = new TextField();
    private final ComboBox<CalendarDetails> calendar = new ComboBox<>();
    private final MarkdownEditor description;
    private String agenda = "";

    /**
     * @param render turns Markdown into safe HTML for the preview
     * @param links offer what the text can link to
     */
    WhatSection(List<CalendarDetails> planned, UnaryOperator<String> render, List<LinkOffer> links) {
        super("events.form.what");
        title.setLabel(getTranslation("events.form.title"));
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("title-field");
        calendar.setLabel(getTranslation("events.form.calendar"));
        calendar.setItems(planned);
        calendar.setItemLabelGenerator(CalendarDetails::name);
        calendar.setManualValidation(true);
        description = new MarkdownEditor(render);
        description.brief();
        links.forEach(offer -> offer.serve(description));
        add(answering("title", title), answering("calendar", calendar), description);
    }

    void show(@Nullable CalendarDetails in, String called, String says) {
        if (in != null) {
            calendar.setValue(in);
        }
        title.setValue(called);
        description.setValue(says);
    }

    /** Puts an agenda where nothing is said yet, or where only another agenda was put; never over what somebody typed. */
    void offer(String other) {
        String said = description.getValue();
        if (said.isBlank() || (!agenda.isEmpty() && said.strip().equals(agenda.strip()))) {
            description.setValue(other);
            agenda = other;
        }
    }

    /** An event stays in the calendar it is in. */
    void keepCalendar() {
        calendar.setReadOnly(true);
    }

    void onChange(Runnable listener) {
        calendar.addValueChangeListener(change -> listener.run());
        title.addValueChangeListener(change -> listener.run());
        description.addValueChangeListener(change -> listener.run());
    }

    @Nullable
    CalendarDetails calendar() {
        return calendar.getValue();
    }

    String title() {
        return title.getValue();
    }

    String description() {
        return description.getValue();
    }

    /** The calendar it goes into. */
    CalendarDetails chosen() {
        CalendarDetails chosen = calendar.getValue();
        if (chosen == null) {
            throw new Invalid("calendar", "events.form.missing");
        }
        return chosen;
    }

    EventPlan in(EventPlan plan) {
        return plan.titled(title.getValue()).saying(description.getValue());
    }

    @Override
    boolean refuse(Invalid.Problem problem) {
        if (!problem.field().equals("description")) {
            return super.refuse(problem);
        }
        description.setErrorMessage(
                getTranslation(problem.message(), problem.arguments().toArray()));
        return true;
    }

    @Override
    void forgetProblems() {
        super.forgetProblems();
        description.setErrorMessage("");
    }
}
