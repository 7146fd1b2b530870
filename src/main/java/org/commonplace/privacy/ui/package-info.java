/** How a writer is told what may identify a patient. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.privacy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
