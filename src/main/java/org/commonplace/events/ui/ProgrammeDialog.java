package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.events.EventDetails;
import org.commonplace.events.Programme;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.ui.GatedAction;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Asks what a programme is called and which sessions belong to it; stays open, with everything typed, until that is taken. */
final class ProgrammeDialog extends Dialog {

    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final MultiSelectComboBox<EventDetails> sessions = new MultiSelectComboBox<>();

    /** What somebody wants a programme to be. */
    record Written(String title, String description, List<Long> sessions) {}

    /** Takes what was typed, or fails. */
    interface Taker {
        void take(Written written, Consent consent);
    }

    /**
     * @param programme the one to change, or {@code null} for a new one
     * @param offered events of the calendar
     */
    ProgrammeDialog(@Nullable Programme programme, List<EventDetails> offered, Taker taker) {
        setHeaderTitle(getTranslation(programme == null ? "events.programme.new" : "events.programme.change"));
        setWidth("560px");
        setMaxWidth("100%");
        title.setLabel(getTranslation("events.programme.title"));
        title.setManualValidation(true);
        description.setLabel(getTranslation("events.programme.description"));
        sessions.setLabel(getTranslation("events.programme.sessions"));
        sessions.setItems(offered);
        sessions.setItemLabelGenerator(event -> getTranslation(
                "events.programme.session",
                event.title(),
                WhenWords.line(event.plan().time())));
        if (programme != null) {
            show(programme, offered);
        }
        Div form = new Div(title, description, sessions);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("events.programme.save"), click -> save(taker));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void show(Programme programme, List<EventDetails> offered) {
        title.setValue(programme.title());
        description.setValue(programme.description());
        Set<Long> chosen = programme.sessions().stream().map(EventDetails::id).collect(Collectors.toSet());
        sessions.setValue(offered.stream()
                .filter(event -> chosen.contains(event.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private void save(Taker taker) {
        title.setInvalid(false);
        List<Long> inOrder = sessions.getValue().stream()
                .sorted(Comparator.comparing(event -> event.plan().time().startsAt()))
                .map(EventDetails::id)
                .toList();
        Written written = new Written(title.getValue(), description.getValue(), inOrder);
        try {
            GatedAction.run(getTranslation("events.gate.reason"), consent -> {
                taker.take(written, consent);
                close();
            });
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            title.setErrorMessage(
                    getTranslation(problem.message(), problem.arguments().toArray()));
            title.setInvalid(true);
        }
    }
}
