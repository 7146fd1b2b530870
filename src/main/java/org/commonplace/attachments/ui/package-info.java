/** Shows the files of something, and takes more. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.attachments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
