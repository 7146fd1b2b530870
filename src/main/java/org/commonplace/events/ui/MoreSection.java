package org.commonplace.events.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonplace.events.EventFacts;
import org.commonplace.events.Technique;
import org.commonplace.people.Visibility;
import org.jspecify.annotations.Nullable;

/** What helps to find an event: its technique, tags and materials; and who may see it. */
final class MoreSection extends FormSection {

    private final Select<Technique> technique = new Select<>();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final Select<Visibility> visibility = new Select<>();
    private final MaterialsField materials;
    private final Set<String> known;
    private boolean showing;

    /**
     * @param known tags to suggest
     * @param choices what can be material
     */
    MoreSection(Collection<String> known, MaterialChoices choices) {
        super("events.form.more");
        materials = new MaterialsField(choices);
        this.known = new TreeSet<>(known);
        technique.setLabel(getTranslation("events.form.technique"));
        technique.setItems(Technique.values());
        technique.setEmptySelectionAllowed(true);
        technique.setEmptySelectionCaption(getTranslation("events.form.technique.none"));
        technique.setItemLabelGenerator(
                one -> one == null ? getTranslation("events.form.technique.none") : EventChips.name(one));
        visibility.setLabel(getTranslation("events.form.visibility"));
        visibility.setItems(Visibility.values());
        visibility.setEmptySelectionAllowed(true);
        visibility.setEmptySelectionCaption(getTranslation("events.form.visibility.calendar"));
        visibility.setItemLabelGenerator(
                one -> one == null ? getTranslation("events.form.visibility.calendar") : EventChips.name(one));
        prepareTags();
        add(technique, answering("tags", tags), answering("visibility", visibility), answering("materials", materials));
    }

    void show(EventFacts facts) {
        showing = true;
        technique.setValue(facts.technique());
        showing = false;
        known.addAll(facts.tags());
        tags.setItems(known);
        tags.setValue(facts.tags());
        visibility.setValue(facts.visibility());
        materials.setValue(facts.materials());
    }

    /** Tells the agenda of each technique that somebody chooses; an empty one for none. */
    void onAgenda(Consumer<String> listener) {
        technique.addValueChangeListener(change -> {
            if (!showing) {
                listener.accept(change.getValue() == null ? "" : agenda(change.getValue()));
            }
        });
    }

    /** The headings of a technique, with room below each. */
    private String agenda(Technique chosen) {
        return Arrays.stream(getTranslation("events.agenda." + chosen.code()).split("\\|"))
                .map(heading -> "## " + heading.strip() + "\n\n")
                .collect(Collectors.joining("\n"));
    }

    void onChange(Runnable listener) {
        technique.addValueChangeListener(change -> listener.run());
        tags.addValueChangeListener(change -> listener.run());
        visibility.addValueChangeListener(change -> listener.run());
        materials.addValueChangeListener(change -> listener.run());
    }

    /** @throws org.commonplace.shared.Invalid when there is too much of something */
    EventFacts read(WhoSection who) {
        return new EventFacts(
                who.speakers(),
                tags.getValue(),
                who.audience(),
                technique.getValue(),
                materials.getValue(),
                who.contact(),
                who.capacity(),
                chosenVisibility());
    }

    private @Nullable Visibility chosenVisibility() {
        return visibility.getValue();
    }

    private void prepareTags() {
        tags.setLabel(getTranslation("events.form.tags"));
        tags.setHelperText(getTranslation("events.form.tags.help"));
        tags.setAllowCustomValue(true);
        tags.setManualValidation(true);
        tags.addCustomValueSetListener(typed -> {
            String tag = typed.getDetail().strip();
            if (!tag.isEmpty()) {
                Set<String> chosen = new TreeSet<>(tags.getValue());
                chosen.add(tag);
                known.addAll(chosen);
                tags.setItems(known);
                tags.setValue(chosen);
            }
        });
    }
}
