/** The first steps of a new installation. */
@NullMarked
package org.commonplace.operations.start;

import org.jspecify.annotations.NullMarked;
