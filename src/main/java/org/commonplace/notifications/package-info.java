/** Tells people what changed: what they watch, their inbox, and the letters that leave by mail. */
@ApplicationModule(
        allowedDependencies = {"shared", "shared :: ui", "people", "privacy", "markup", "wiki", "wiki :: ui"})
@NullMarked
package org.commonplace.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
