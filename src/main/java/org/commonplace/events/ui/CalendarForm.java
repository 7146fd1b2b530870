package org.commonplace.events.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commonplace.events.CalendarDetails;
import org.commonplace.events.CalendarPlan;
import org.commonplace.events.CalendarSpaces;
import org.commonplace.events.Room;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Name, address, colour, visibility, space, and where and by which clocks its events usually are. */
final class CalendarForm extends FormSection {

    /** Colours to begin with: those the look has words for. Any other can be typed. */
    private static final List<String> COLOURS =
            List.of(CalendarPlan.USUAL_COLOUR, "#1b5a9e", "#7a5600", "#1c6638", "#b3261e", "#6b3fa0", "#50555d");

    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final ComboBox<String> colour = new ComboBox<>();
    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>();
    private final Select<CalendarSpaces.Named> space = new Select<>();
    private final ComboBox<Room> room = new ComboBox<>();
    private final TextField place = new TextField();
    private final ComboBox<ZoneId> zone = new ComboBox<>();
    private final transient List<Room> rooms;
    private boolean needsSpace;
    private @Nullable Long presentSpace;

    /** @param alone whether the writer may have a calendar that belongs to no space */
    CalendarForm(List<Room> rooms, List<CalendarSpaces.Named> spaces, boolean alone, ZoneId home) {
        super("events.calendar.about");
        this.rooms = rooms;
        needsSpace = !alone;
        name.setLabel(getTranslation("events.calendar.name"));
        name.setManualValidation(true);
        slug.setLabel(getTranslation("events.calendar.address"));
        slug.setHelperText(getTranslation("events.calendar.address.help"));
        slug.setManualValidation(true);
        prepareColour();
        visibility.setLabel(getTranslation("events.calendar.visibility"));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(EventChips::name);
        visibility.setValue(Visibility.STAFF);
        space.setLabel(getTranslation("events.calendar.space"));
        space.setItems(spaces);
        space.setItemLabelGenerator(one -> one == null ? getTranslation("events.calendar.space.none") : one.name());
        space.setEmptySelectionAllowed(alone);
        space.setEmptySelectionCaption(getTranslation("events.calendar.space.none"));
        space.setVisible(!spaces.isEmpty());
        room.setLabel(getTranslation("events.calendar.room"));
        room.setItems(rooms.stream().filter(one -> !one.retired()).toList());
        room.setItemLabelGenerator(Room::where);
        room.setClearButtonVisible(true);
        place.setLabel(getTranslation("events.form.place"));
        place.setManualValidation(true);
        zone.setLabel(getTranslation("events.form.zone"));
        zone.setItems(Zones.all());
        zone.setItemLabelGenerator(Zones::name);
        zone.setValue(home);
        add(
                answering("name", name),
                answering("slug", slug),
                answering("colour", colour),
                visibility,
                answering("space", space),
                answering("room", room),
                answering("location", place),
                answering("zone", zone));
    }

    /** @param slug its part of the address; empty for one made from its name */
    record Written(String slug, CalendarPlan plan) {}

    void show(CalendarDetails calendar) {
        CalendarPlan plan = calendar.plan();
        name.setValue(plan.name());
        slug.setValue(calendar.slug());
        slug.setVisible(false);
        colour.setValue(plan.colour());
        visibility.setValue(plan.visibility());
        presentSpace = plan.space();
        if (plan.space() == null) {
            needsSpace = false;
            space.setEmptySelectionAllowed(true);
        }
        room.setItems(rooms.stream()
                .filter(one -> !one.retired() || Long.valueOf(one.id()).equals(plan.room()))
                .toList());
        space.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(plan.space()))
                .findFirst()
                .ifPresentOrElse(space::setValue, () -> space.setVisible(plan.space() == null && space.isVisible()));
        room.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(plan.room()))
                .findFirst()
                .ifPresent(room::setValue);
        place.setValue(plan.place());
        zone.setValue(plan.zone());
    }

    /** What is wanted, if it can be; otherwise the fields say what is missing. */
    Optional<Written> read() {
        forgetProblems();
        try {
            return Optional.of(new Written(slug.getValue(), plan()));
        } catch (Invalid refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    /** Says at its field what could not be taken. */
    void refuse(Invalid refused) {
        refused.problems().forEach(problem -> {
            if (!refuse(problem)) {
                Moving.say(new Invalid(List.of(problem)));
            }
        });
    }

    private CalendarPlan plan() {
        CalendarSpaces.Named chosen = space.getValue();
        Long in = space.isVisible() ? (chosen == null ? null : Long.valueOf(chosen.id())) : presentSpace;
        if (needsSpace && in == null) {
            throw new Invalid("space", "events.form.missing");
        }
        if (zone.isEmpty()) {
            throw new Invalid("zone", "events.form.missing");
        }
        Room usual = room.getValue();
        return new CalendarPlan(
                name.getValue(),
                colour.isEmpty() ? CalendarPlan.USUAL_COLOUR : colour.getValue(),
                visibility.getValue(),
                in,
                zone.getValue(),
                usual == null ? null : usual.id(),
                place.getValue());
    }

    private void prepareColour() {
        colour.setLabel(getTranslation("events.calendar.colour.label"));
        colour.setHelperText(getTranslation("events.calendar.colour.help"));
        colour.setItems(COLOURS);
        colour.setItemLabelGenerator(this::nameOf);
        colour.setAllowCustomValue(true);
        colour.setManualValidation(true);
        colour.setValue(CalendarPlan.USUAL_COLOUR);
        colour.addCustomValueSetListener(
                typed -> colour.setValue(typed.getDetail().strip()));
    }

    private String nameOf(String hex) {
        int at = COLOURS.indexOf(hex);
        return at < 0 ? hex : getTranslation("events.calendar.colour.of", at);
    }
}
