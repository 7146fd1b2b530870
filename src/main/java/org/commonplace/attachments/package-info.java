/** Files that belong to content, stored by their SHA-256 and served safely. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "people", "privacy", "privacy :: ui"})
@NullMarked
package org.commonplace.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
