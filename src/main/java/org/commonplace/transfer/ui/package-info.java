/** The screen on which files are imported. */
@NullMarked
package org.commonplace.transfer.ui;

import org.jspecify.annotations.NullMarked;
