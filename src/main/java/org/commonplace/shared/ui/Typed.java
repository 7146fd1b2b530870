package org.commonplace.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;

/** Choices that were typed and not picked from the list. */
public final class Typed {

    private Typed() {}

    /**
     * Takes the one choice that is found for what was typed; where there are none or several the field says so and is
     * {@linkplain ComboBox#isInvalid() invalid}, so that nothing is done as if it had been left empty.
     *
     * @param find some choices for a text, at least two where there are several
     */
    public static <T> void take(ComboBox<T> field, Function<String, List<T>> find) {
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> {
            List<T> found = find.apply(typed.getDetail().strip());
            if (found.size() == 1) {
                field.setValue(found.getFirst());
                accept(field);
            } else {
                field.clear();
                field.setErrorMessage(
                        field.getTranslation(found.isEmpty() ? "shared.typed.none" : "shared.typed.several"));
                field.setInvalid(true);
            }
        });
        field.addValueChangeListener(change -> accept(field));
    }

    private static void accept(ComboBox<?> field) {
        field.setInvalid(false);
    }
}
