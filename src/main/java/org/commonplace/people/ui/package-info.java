/** The screens for signing in and out, and what others show of people and of who may see what. */
@NamedInterface("ui")
@NullMarked
package org.commonplace.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
