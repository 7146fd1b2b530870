/** Asks servers of the open web, and reaches no machine of the networks this one is in. */
@NamedInterface("outside")
@NullMarked
package org.commonplace.shared.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
