/** The frame around every view: main layout, home and error views. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "people", "wiki", "search"})
@NullMarked
package org.commonplace.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
