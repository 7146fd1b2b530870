/** What readers say about content: comments, reactions, and reports that something is wrong. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "people",
            "markup",
            "privacy",
            "privacy :: ui",
            "wiki",
            "wiki :: ui",
            "notifications"
        })
@NullMarked
package org.commonplace.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
