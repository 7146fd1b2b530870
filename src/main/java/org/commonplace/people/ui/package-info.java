/** The screens for signing in and out. */
@NullMarked
package org.commonplace.people.ui;

import org.jspecify.annotations.NullMarked;
