/** Commonplace, a knowledge-management wiki and event hub. */
@NullMarked
package org.commonplace;

import org.jspecify.annotations.NullMarked;
