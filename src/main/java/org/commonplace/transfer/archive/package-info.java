/** Archives and folders of files handed in from outside, trusted in nothing. */
@NullMarked
package org.commonplace.transfer.archive;

import org.jspecify.annotations.NullMarked;
