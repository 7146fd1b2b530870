/** The product in a real browser, driven as people drive it. */
@NullMarked
package org.commonplace.browser;

import org.jspecify.annotations.NullMarked;
