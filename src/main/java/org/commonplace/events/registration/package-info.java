/** Who comes to what takes place, who waits for a place, and who was there. */
@NamedInterface("registration")
@NullMarked
package org.commonplace.events.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
