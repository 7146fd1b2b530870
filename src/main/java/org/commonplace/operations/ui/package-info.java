/** The screens of administrators. */
@NullMarked
package org.commonplace.operations.ui;

import org.jspecify.annotations.NullMarked;
