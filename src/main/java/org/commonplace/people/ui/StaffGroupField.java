package org.commonplace.people.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.StaffGroups;
import org.jspecify.annotations.Nullable;

/** A choice of staff group by its code, or of none. */
final class StaffGroupField extends Select<String> {

    private final List<String> codes;

    StaffGroupField(StaffGroups groups) {
        codes = new ArrayList<>(groups.all().keySet());
        setLabel(getTranslation("people.staff-group"));
        setItems(codes);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("people.staff-group.none"));
        setItemLabelGenerator(code -> code == null ? getTranslation("people.staff-group.none") : groups.nameOf(code));
    }

    /** Shows a code, also one that is no longer offered. */
    void show(@Nullable String code) {
        if (code != null && !codes.contains(code)) {
            codes.add(code);
            setItems(codes);
        }
        setValue(code);
    }
}
