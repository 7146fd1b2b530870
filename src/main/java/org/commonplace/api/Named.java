package org.commonplace.api;

import org.jspecify.annotations.Nullable;

/** Either a person, by username, or a group, by name. */
record Named(@Nullable String person, @Nullable String group) {}
