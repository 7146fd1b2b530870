package org.commonplace.events.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonplace.events.Room;
import org.commonplace.events.Venue;
import org.jspecify.annotations.Nullable;

/** Where an event takes place: in a room of the list, somewhere else, online, or both. */
final class WhereSection extends FormSection {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final List<Integer> MINUTES = List.of(15, HOUR, DAY, 2 * DAY, 7 * DAY);

    private final List<Room> rooms;
    private final ComboBox<Room> room = new ComboBox<>();
    private final TextField place = new TextField();
    private final TextField online = new TextField();
    private final Select<Integer> minutes = new Select<>();

    WhereSection(List<Room> rooms) {
        super("events.form.where");
        this.rooms = rooms;
        room.setLabel(getTranslation("events.form.room"));
        room.setItemLabelGenerator(this::words);
        room.setClearButtonVisible(true);
        room.setManualValidation(true);
        place.setLabel(getTranslation("events.form.place"));
        place.setHelperText(getTranslation("events.form.place.help"));
        place.setManualValidation(true);
        online.setLabel(getTranslation("events.form.online"));
        online.setHelperText(getTranslation("events.form.online.help"));
        online.setManualValidation(true);
        minutes.setLabel(getTranslation("events.form.link-minutes"));
        minutes.setItemLabelGenerator(number -> getTranslation("events.form.link-minutes.before", said(number)));
        add(
                answering("room", room),
                answering("location", place),
                answering("onlineUrl", online),
                answering("linkMinutes", minutes));
    }

    void show(Venue venue) {
        List<Room> offered = new ArrayList<>(rooms.stream()
                .filter(one -> !one.retired() || Long.valueOf(one.id()).equals(venue.room()))
                .toList());
        room.setItems(offered);
        offered.stream()
                .filter(one -> Long.valueOf(one.id()).equals(venue.room()))
                .findFirst()
                .ifPresent(room::setValue);
        place.setValue(venue.place());
        online.setValue(venue.onlineUrl() == null ? "" : venue.onlineUrl());
        Set<Integer> choices = new TreeSet<>(MINUTES);
        choices.add(venue.linkMinutes());
        minutes.setItems(choices);
        minutes.setValue(venue.linkMinutes());
    }

    void onChange(Runnable listener) {
        room.addValueChangeListener(change -> listener.run());
        place.addValueChangeListener(change -> listener.run());
        online.addValueChangeListener(change -> listener.run());
    }

    @Nullable
    Room room() {
        return room.getValue();
    }

    /** @throws org.commonplace.shared.Invalid when the link is none */
    Venue read() {
        Room chosen = room.getValue();
        return new Venue(
                chosen == null ? null : chosen.id(), place.getValue(), blank(online.getValue()), minutes.getValue());
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private String words(Room one) {
        return one.capacity() == null
                ? one.where()
                : getTranslation("events.form.room.holds", one.where(), one.capacity());
    }

    private String said(int number) {
        if (number % DAY == 0) {
            return getTranslation("events.form.days-number", number / DAY);
        }
        return number % HOUR == 0
                ? getTranslation("events.form.hours-number", number / HOUR)
                : getTranslation("events.form.minutes-number", number);
    }
}
