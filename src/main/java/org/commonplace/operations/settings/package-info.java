/** What administrators set on screens, and the installation's own look. */
@NullMarked
package org.commonplace.operations.settings;

import org.jspecify.annotations.NullMarked;
