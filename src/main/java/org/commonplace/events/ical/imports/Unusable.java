package org.commonplace.events.ical.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a file cannot be taken; caught where the events of a file are gone through. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    Unusable(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    ImportProblem of(@Nullable String uid, int line) {
        return ImportProblem.refused(uid, line, key, arguments.toArray());
    }
}
