/** Runs the product: home folder, embedded database, set-up, backup and restore; and what administrators look after. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: ui",
            "people",
            "privacy",
            "attachments",
            "wiki",
            "search",
            "notifications",
            "transfer",
            "reading"
        })
@NullMarked
package org.commonplace.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
