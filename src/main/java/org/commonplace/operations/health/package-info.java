/** How the parts of the running product are, in words, and what to do about it. */
@NullMarked
package org.commonplace.operations.health;

import org.jspecify.annotations.NullMarked;
