/** Shows Markdown as an article, and the editor in which it is written. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.markup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
