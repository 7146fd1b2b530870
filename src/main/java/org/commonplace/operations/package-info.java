/** Runs the product: home folder, embedded database, set-up, backup and restore. */
@ApplicationModule(allowedDependencies = {"shared", "privacy"})
@NullMarked
package org.commonplace.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
