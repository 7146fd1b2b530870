package org.commonplace.events.numbers.ui;

import com.vaadin.flow.component.UI;
import org.commonplace.events.numbers.Figures;

/** Figures as people write them. */
final class FigureWords {

    private static final int HUNDRED = 100;

    private FigureWords() {}

    static String name(Measure measure) {
        return told("column." + measure.code());
    }

    /** As in “1,204”, “37.5”, “82%”; a dash for none. */
    static String of(Measure measure, Figures figures) {
        if (measure.isKeptBack(figures)) {
            return told("kept-back");
        }
        Number figure = measure.of(figures);
        if (figure == null) {
            return told("figure.none");
        }
        return switch (measure) {
            case HOURS, RECEIVED -> told("figure.hours", figure);
            case RATE -> told("figure.rate", figure);
            default -> told("figure.count", figure);
        };
    }

    /** How much more or less than before, in per cent, or of a rate in points; empty where that cannot be said. */
    static String change(Measure measure, Figures now, Figures before) {
        Number one = measure.of(now);
        Number other = measure.of(before);
        if (one == null || other == null || (measure != Measure.RATE && other.doubleValue() == 0)) {
            return "";
        }
        double difference = one.doubleValue() - other.doubleValue();
        double share = measure == Measure.RATE ? difference : difference / other.doubleValue();
        long per = Math.round(share * HUNDRED);
        String sign = per > 0 ? "more" : per < 0 ? "less" : "same";
        return told((measure == Measure.RATE ? "points." : "change.") + sign, Math.abs(per));
    }

    private static String told(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation("events.numbers." + key, arguments);
    }
}
