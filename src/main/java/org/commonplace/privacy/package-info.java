/** Finds what may identify a patient before others get to read it, and takes text away for good. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "people"})
@NullMarked
package org.commonplace.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
