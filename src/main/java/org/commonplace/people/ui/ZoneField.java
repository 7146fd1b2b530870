package org.commonplace.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.List;

/** A choice of time zone, or of none: then the browser's is taken. */
final class ZoneField extends ComboBox<String> {

    ZoneField() {
        setLabel(getTranslation("people.zone"));
        setHelperText(getTranslation("people.zone.help"));
        setItems(zones());
        setItemLabelGenerator(zone -> zone.replace('_', ' '));
        setClearButtonVisible(true);
    }

    /** Those named after places; the others are older names for the same or no places at all. */
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
