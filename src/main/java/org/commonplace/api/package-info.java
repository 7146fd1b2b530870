/** The REST interface. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "privacy",
            "markup",
            "attachments",
            "wiki",
            "events",
            "events :: registration",
            "events :: numbers",
            "events::ical",
            "events::imports",
            "transfer",
            "search"
        })
@NullMarked
package org.commonplace.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
