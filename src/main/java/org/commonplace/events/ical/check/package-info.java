/** Tells whether a feed keeps the rules that other programs need kept, and which line does not. */
@NullMarked
package org.commonplace.events.ical.check;

import org.jspecify.annotations.NullMarked;
