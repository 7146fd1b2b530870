package org.commonplace.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.commonplace.events.Room;
import org.commonplace.events.RoomPlan;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Asks for what is known of a room; stays open, with everything typed, until that has been taken. */
final class RoomDialog extends Dialog {

    private final Fields fields = new Fields();

    /** Takes what was typed, or fails with {@link Invalid}. */
    interface Taker {
        void take(RoomPlan plan, boolean retired);
    }

    /** @param room the one to change, or {@code null} for a new one */
    RoomDialog(@Nullable Room room, Taker taker) {
        setHeaderTitle(
                room == null ? getTranslation("events.room.new") : getTranslation("events.room.change", room.name()));
        setWidth("480px");
        setMaxWidth("100%");
        fields.show(room);
        add(fields);
        Button cancel = new Button(getTranslation("shared.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button agree = new Button(getTranslation("events.room.save"), click -> save(taker));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, agree);
    }

    private void save(Taker taker) {
        fields.forgetProblems();
        try {
            taker.take(fields.read(), fields.retired.getValue());
            close();
        } catch (Invalid refused) {
            refused.problems().stream()
                    .filter(problem -> !fields.refuse(problem))
                    .forEach(problem -> Moving.say(new Invalid(List.of(problem))));
        }
    }

    /** Name, capacity, address, map. */
    private static final class Fields extends FormSection {

        private final TextField name = new TextField();
        private final IntegerField capacity = new IntegerField();
        private final TextField address = new TextField();
        private final TextField map = new TextField();
        private final Checkbox retired = new Checkbox();

        Fields() {
            super("events.room.about");
            name.setLabel(getTranslation("events.room.name"));
            name.setManualValidation(true);
            capacity.setLabel(getTranslation("events.room.capacity"));
            capacity.setMin(1);
            capacity.setManualValidation(true);
            address.setLabel(getTranslation("events.room.address"));
            address.setManualValidation(true);
            map.setLabel(getTranslation("events.room.map"));
            map.setManualValidation(true);
            retired.setLabel(getTranslation("events.room.retire"));
            add(
                    answering("name", name),
                    answering("capacity", capacity),
                    answering("address", address),
                    answering("mapUrl", map),
                    retired);
        }

        void show(@Nullable Room room) {
            retired.setVisible(room != null);
            if (room != null) {
                name.setValue(room.name());
                capacity.setValue(room.capacity());
                address.setValue(room.plan().address());
                map.setValue(room.plan().mapUrl() == null ? "" : room.plan().mapUrl());
                retired.setValue(room.retired());
            }
        }

        RoomPlan read() {
            return new RoomPlan(
                    name.getValue(), capacity.getValue(), address.getValue(), map.isEmpty() ? null : map.getValue());
        }
    }
}
