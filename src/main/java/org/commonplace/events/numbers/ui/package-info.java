/** The view of the attendance and training report. */
@NullMarked
package org.commonplace.events.numbers.ui;

import org.jspecify.annotations.NullMarked;
