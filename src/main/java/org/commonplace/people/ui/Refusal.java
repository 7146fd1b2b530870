package org.commonplace.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Toasts;
import org.jspecify.annotations.Nullable;

/** Says at the fields of a form what could not be taken. */
final class Refusal {

    private Refusal() {}

    /** Runs what may be refused; the problems go to the fields they name, and those of no field into a toast. */
    static boolean accepted(Map<String, ? extends HasValidationProperties> fields, Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (Invalid refused) {
            refused.problems().forEach(problem -> tell(fields.get(problem.field()), problem));
            fields.values().stream()
                    .filter(HasValidationProperties::isInvalid)
                    .findFirst()
                    .filter(Component.class::isInstance)
                    .ifPresent(field -> ((Component) field).getElement().callJsFunction("focus"));
            return false;
        }
    }

    private static void tell(@Nullable HasValidationProperties field, Invalid.Problem problem) {
        String words = UI.getCurrentOrThrow()
                .getTranslation(problem.message(), problem.arguments().toArray());
        if (field == null) {
            Toasts.problem(words);
        } else {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
    }
}
