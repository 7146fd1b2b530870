/** The people of the sample library. */
@NullMarked
package org.commonplace.people.sample;

import org.jspecify.annotations.NullMarked;
