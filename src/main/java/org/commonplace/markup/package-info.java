/** Turns Markdown text into safe HTML, an outline, plain text and the links it makes. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.commonplace.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
