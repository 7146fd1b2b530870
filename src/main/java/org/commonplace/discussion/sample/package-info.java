/** What the people of the sample library say to each other. */
@NullMarked
package org.commonplace.discussion.sample;

import org.jspecify.annotations.NullMarked;
