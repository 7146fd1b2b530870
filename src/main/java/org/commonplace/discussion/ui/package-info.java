/** Comments and reports on the views of what they are about. */
@NullMarked
package org.commonplace.discussion.ui;

import org.jspecify.annotations.NullMarked;
