/** The views of spaces and pages; views of other modules may stand in the same frame. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.wiki.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
