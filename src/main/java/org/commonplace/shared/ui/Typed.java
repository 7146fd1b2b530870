package org.commonplace.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.Query;
import java.util.List;

/** Choices that were typed and not picked from the list. */
public final class Typed {

    /** So many tell one from several. */
    private static final int ENOUGH = 2;

    private Typed() {}

    /**
     * Offers these choices, and takes the one that is found for what was typed; where there are none or several the field says so
     * and is {@linkplain ComboBox#isInvalid() invalid}, so that nothing is done as if it had been left empty.
     *
     * @param choices those for the letters of a query
     */
    public static <T> void offer(ComboBox<T> field, FetchCallback<T, String> choices) {
        field.setItems(choices);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> {
            String letters = typed.getDetail().strip();
            List<T> found = choices.fetch(new Query<>(0, ENOUGH, List.of(), null, letters))
                    .toList();
            if (found.size() == 1) {
                field.setValue(found.getFirst());
            } else {
                field.clear();
                field.setErrorMessage(
                        field.getTranslation(found.isEmpty() ? "shared.typed.none" : "shared.typed.several"));
                field.setInvalid(true);
            }
        });
        field.addValueChangeListener(change -> field.setInvalid(false));
    }
}
