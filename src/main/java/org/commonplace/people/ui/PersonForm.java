package org.commonplace.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.commonplace.people.AccountChange;
import org.commonplace.people.PersonDetails;
import org.commonplace.people.StaffGroups;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What an administrator changes of an account. */
final class PersonForm extends Div {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final StaffGroupField staffGroup;
    private final TextField department = new TextField();
    private final ZoneField zone = new ZoneField();

    PersonForm(StaffGroups staffGroups, PersonDetails person, Consumer<AccountChange> save) {
        addClassName("form");
        staffGroup = new StaffGroupField(staffGroups);
        name.setLabel(getTranslation("people.name"));
        name.setRequiredIndicatorVisible(true);
        name.setValue(person.card().name());
        email.setLabel(getTranslation("people.email"));
        email.setValue(orEmpty(person.email()));
        staffGroup.show(person.staffGroup());
        department.setLabel(getTranslation("people.department"));
        department.setValue(orEmpty(person.department()));
        zone.setValue(person.zone());
        add(name, email, staffGroup, department, zone);
        Div buttons = new Div(Buttons.primary(Icon.CHECK, getTranslation("people.save"), click -> save(save)));
        add(buttons);
    }

    private void save(Consumer<AccountChange> save) {
        Refusal.accepted(
                Map.of("name", name, "email", email, "staffGroup", staffGroup, "department", department, "zone", zone),
                () -> save.accept(new AccountChange(
                        name.getValue(),
                        email.getValue().strip(),
                        null,
                        null,
                        null,
                        orEmpty(staffGroup.getValue()),
                        department.getValue().strip(),
                        orEmpty(zone.getValue()))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
