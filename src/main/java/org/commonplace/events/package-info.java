/** Calendars and events: what takes place when, where and with whom, once or in series. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: outside",
            "shared :: ui",
            "people",
            "people :: ui",
            "privacy",
            "privacy :: ui",
            "markup",
            "markup :: ui",
            "attachments",
            "attachments :: ui"
        })
@NullMarked
package org.commonplace.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
