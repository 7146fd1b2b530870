/** Small pieces every view is made of: icons, empty states, toasts. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
