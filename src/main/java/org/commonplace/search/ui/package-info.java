/** The view that shows what was found, and the pages near an event. */
@NullMarked
package org.commonplace.search.ui;

import org.jspecify.annotations.NullMarked;
