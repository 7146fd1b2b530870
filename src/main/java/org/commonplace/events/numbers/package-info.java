/** What was offered and who came, counted for those who report on it. */
@NamedInterface("numbers")
@NullMarked
package org.commonplace.events.numbers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
