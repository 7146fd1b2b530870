/** Markdown files in folders: which pages they make, in which tree, and where their links lead. */
@NullMarked
package org.commonplace.transfer.markdown;

import org.jspecify.annotations.NullMarked;
