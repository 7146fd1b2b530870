/** Reading what was written down as done: with filters, in portions, as a file. */
@NullMarked
package org.commonplace.operations.audit;

import org.jspecify.annotations.NullMarked;
