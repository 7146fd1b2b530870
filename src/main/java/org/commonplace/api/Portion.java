package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list: {@code page}, counted from 0, and {@code size}, 50 unless asked otherwise. */
record Portion(
        @Schema(type = "integer", minimum = "0", defaultValue = "0") @Nullable
        Integer page,

        @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50") @Nullable
        Integer size) {

    private static final int USUAL_SIZE = 50;

    Paging paging() {
        return new Paging(page == null ? 0 : page, size == null ? USUAL_SIZE : size);
    }
}
