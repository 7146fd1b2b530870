/** The view that shows what was found. */
@NullMarked
package org.commonplace.search.ui;

import org.jspecify.annotations.NullMarked;
