/** A term of training at the sample library, added through the services of events. */
@NullMarked
package org.commonplace.events.sample;

import org.jspecify.annotations.NullMarked;
