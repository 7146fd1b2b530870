package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Icon;
import org.commonplace.wiki.CuratorsQueue;
import org.jspecify.annotations.Nullable;

/** How a page stands with its reviews. */
enum ReviewState {
    IN_DATE(Tone.GREEN, Icon.CIRCLE_CHECK),
    DUE_SOON(Tone.BLUE, Icon.CALENDAR),
    OVERDUE(Tone.AMBER, Icon.CLOCK),
    NEVER(Tone.PLAIN, Icon.INFO_CIRCLE);

    private final Tone tone;
    private final Icon icon;

    ReviewState(Tone tone, Icon icon) {
        this.tone = tone;
        this.icon = icon;
    }

    static ReviewState of(@Nullable Instant reviewed, @Nullable LocalDate due, LocalDate today) {
        if (due != null && due.isBefore(today)) {
            return OVERDUE;
        }
        if (due != null && !due.isAfter(today.plusDays(CuratorsQueue.DAYS_AHEAD))) {
            return DUE_SOON;
        }
        return reviewed == null ? NEVER : IN_DATE;
    }

    Chip chip() {
        return new Chip(
                tone,
                icon,
                UI.getCurrentOrThrow()
                        .getTranslation("wiki.review.state."
                                + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
