package org.commonplace.events.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonplace.events.EventFacts;
import org.commonplace.events.Speaker;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** Who speaks, for whom it is, how many can come, and whom to ask. */
final class WhoSection extends FormSection {

    /** Somebody who speaks: of an account, or only a name. */
    private record Named(@Nullable Long person, String name) {}

    private final MultiSelectComboBox<Named> speakers = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> audience = new MultiSelectComboBox<>();
    private final IntegerField capacity = new IntegerField();
    private final TextField contact = new TextField();
    private final transient People people;
    private final transient Caller caller;
    private final Map<String, String> groups;

    /** @param groups names of staff groups by code */
    WhoSection(People people, Caller caller, Map<String, String> groups) {
        super("events.form.who");
        this.people = people;
        this.caller = caller;
        this.groups = groups;
        prepareSpeakers();
        audience.setLabel(getTranslation("events.form.audience"));
        audience.setHelperText(getTranslation("events.form.audience.help"));
        audience.setItemLabelGenerator(code -> groups.getOrDefault(code, code));
        audience.setManualValidation(true);
        capacity.setLabel(getTranslation("events.form.capacity"));
        capacity.setHelperText(getTranslation("events.form.capacity.help"));
        capacity.setMin(1);
        capacity.setManualValidation(true);
        contact.setLabel(getTranslation("events.form.contact"));
        contact.setManualValidation(true);
        add(
                answering("speakers", speakers),
                answering("audience", audience),
                answering("capacity", capacity),
                answering("contact", contact));
    }

    /**
     * @param spoken who speaks
     * @param names what each of them is called
     */
    void show(List<Speaker> spoken, List<String> names, EventFacts facts, @Nullable Integer places) {
        Set<Named> chosen = new LinkedHashSet<>();
        for (int n = 0; n < spoken.size(); n++) {
            Speaker one = spoken.get(n);
            chosen.add(new Named(one.person(), n < names.size() ? names.get(n) : one.name()));
        }
        speakers.setValue(chosen);
        Set<String> codes = new TreeSet<>(groups.keySet());
        codes.addAll(facts.audience());
        audience.setItems(codes);
        audience.setValue(facts.audience());
        capacity.setValue(places);
        contact.setValue(facts.contact());
    }

    void onChange(Runnable listener) {
        speakers.addValueChangeListener(change -> listener.run());
        capacity.addValueChangeListener(change -> listener.run());
        audience.addValueChangeListener(change -> listener.run());
        contact.addValueChangeListener(change -> listener.run());
    }

    List<Speaker> speakers() {
        return speakers.getValue().stream()
                .map(one -> one.person == null ? Speaker.named(one.name) : Speaker.of(one.person))
                .toList();
    }

    /** What a person who speaks is called here. */
    String nameOf(long person) {
        return speakers.getValue().stream()
                .filter(one -> Long.valueOf(person).equals(one.person))
                .map(Named::name)
                .findFirst()
                .orElse("");
    }

    Set<String> audience() {
        return audience.getValue();
    }

    @Nullable
    Integer capacity() {
        return capacity.getValue();
    }

    String contact() {
        return contact.getValue();
    }

    private void prepareSpeakers() {
        speakers.setLabel(getTranslation("events.form.speakers"));
        speakers.setHelperText(getTranslation("events.form.speakers.help"));
        speakers.setItemLabelGenerator(Named::name);
        speakers.setItems(query ->
                found(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        speakers.setAllowCustomValue(true);
        speakers.setManualValidation(true);
        speakers.addCustomValueSetListener(typed -> {
            String name = typed.getDetail().strip();
            if (!name.isEmpty()) {
                List<Named> known = found(name).toList();
                List<Named> chosen = new ArrayList<>(speakers.getValue());
                chosen.add(known.size() == 1 ? known.getFirst() : new Named(null, name));
                speakers.setValue(new LinkedHashSet<>(chosen));
            }
        });
    }

    private Stream<Named> found(String start) {
        return people.suggest(caller, start).stream().map(WhoSection::named);
    }

    private static Named named(PersonCard card) {
        return new Named(card.id(), card.name());
    }
}
