/** What takes how much room. */
@NullMarked
package org.commonplace.operations.storage;

import org.jspecify.annotations.NullMarked;
