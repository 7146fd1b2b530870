package org.commonplace.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.commonplace.shared.AccentColour;

/** A colour, typed as six digits, with how it looks in light and in dark beside it. */
final class AccentField extends TextField {

    private final Div samples = new Div();

    AccentField() {
        setValueChangeMode(ValueChangeMode.LAZY);
        samples.addClassName("accent-samples");
        samples.getElement().setAttribute("aria-hidden", "true");
        setSuffixComponent(samples);
        addValueChangeListener(change -> show());
    }

    private void show() {
        samples.removeAll();
        String typed = getValue().strip();
        Optional<AccentColour> colour = AccentColour.of(typed.startsWith("#") ? typed : "#" + typed);
        colour.ifPresent(chosen ->
                samples.add(sample(chosen.light(), chosen.onLight()), sample(chosen.dark(), chosen.onDark())));
    }

    private static Span sample(String colour, String words) {
        Span sample = new Span("Aa");
        sample.getStyle().set("background", colour).set("color", words);
        return sample;
    }
}
