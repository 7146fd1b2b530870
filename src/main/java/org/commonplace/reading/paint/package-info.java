/** Puts a page's article into the first HTML, so that it can be read before any script runs. */
@NullMarked
package org.commonplace.reading.paint;

import org.jspecify.annotations.NullMarked;
