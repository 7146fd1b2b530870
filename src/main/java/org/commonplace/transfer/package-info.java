/** Brings pages in from other formats, and reports what could not be brought. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "people",
            "privacy",
            "markup",
            "attachments",
            "wiki",
            "wiki :: ui"
        })
@NullMarked
package org.commonplace.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
