/** The views of spaces and pages. */
@NullMarked
package org.commonplace.wiki.ui;

import org.jspecify.annotations.NullMarked;
