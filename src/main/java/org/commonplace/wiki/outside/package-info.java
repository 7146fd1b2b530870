/** Looks, now and then and gently, whether what pages link to outside this installation is still there. */
@NullMarked
package org.commonplace.wiki.outside;

import org.jspecify.annotations.NullMarked;
