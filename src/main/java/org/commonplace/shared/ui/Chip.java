package org.commonplace.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word about the state or urgency of something, with a shape or an icon so that colour is never alone. */
public final class Chip extends Span {

    /** The colours a chip can have. */
    public enum Tone {
        PLAIN,
        GREEN,
        AMBER,
        RED,
        BLUE
    }

    /** The shapes that stand for an urgency. */
    public enum Shape {
        TRIANGLE,
        DIAMOND,
        SQUARE,
        CIRCLE
    }

    public Chip(Tone tone, String word) {
        addClassName("chip");
        if (tone != Tone.PLAIN) {
            addClassName("chip-" + tone.name().toLowerCase(Locale.ROOT));
        }
        add(new Span(word));
    }

    public Chip(Tone tone, Icon icon, String word) {
        this(tone, word);
        addComponentAsFirst(icon.create());
    }

    public Chip(Tone tone, Shape shape, String word) {
        this(tone, word);
        Span drawn = new Span();
        drawn.addClassNames("shape", "shape-" + shape.name().toLowerCase(Locale.ROOT));
        drawn.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(drawn);
    }
}
