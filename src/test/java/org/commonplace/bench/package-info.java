/** Measures the product as it is run: its own process, its own database, generated pages, load from outside. */
@NullMarked
package org.commonplace.bench;

import org.jspecify.annotations.NullMarked;
