package org.commonplace.events.ical.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/** The addresses of these views, relative to the root and without a leading slash. */
final class ImportAddresses {

    static final String IMPORT = "calendars/:calendar/import";
    static final String SUBSCRIPTION = "calendars/:calendar/subscription";

    /** Name of the parameter in those patterns. */
    static final String CALENDAR = "calendar";

    /** Query parameter that names the file that was handed in. */
    static final String FILE = "file";

    private ImportAddresses() {}

    static String calendar(String slug) {
        return "calendars/" + slug;
    }

    static String importInto(String slug) {
        return calendar(slug) + "/import";
    }

    static String subscription(String slug) {
        return calendar(slug) + "/subscription";
    }

    /** A number as addresses have it; empty for what is none. */
    static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Shows a file that was handed in. */
    static void openFile(String slug, long file) {
        UI.getCurrentOrThrow().navigate(importInto(slug), QueryParameters.of(FILE, Long.toString(file)));
    }

    static void openImport(String slug) {
        UI.getCurrentOrThrow().navigate(importInto(slug));
    }
}
