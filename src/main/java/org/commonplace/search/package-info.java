/** Finds pages, their files and spaces by their words, among what the caller may see. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "people",
            "privacy",
            "markup",
            "attachments",
            "wiki",
            "events",
            "events :: ui"
        })
@NullMarked
package org.commonplace.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
