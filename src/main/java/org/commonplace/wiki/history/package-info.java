/** Compares and merges texts, block by block. */
@NullMarked
package org.commonplace.wiki.history;

import org.jspecify.annotations.NullMarked;
