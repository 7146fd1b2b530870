/** Compares and merges texts, block by block. */
@NamedInterface("history")
@NullMarked
package org.commonplace.wiki.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
