/** Spaces and pages: their tree, revisions, drafts, links and former addresses. */
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
package org.commonplace.wiki;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
