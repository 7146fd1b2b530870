package org.commonplace.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A person as someone signed in finds them. */
public record Colleague(PersonCard card, @Nullable String department, AtWork atWork) {

    /** What they do and where, as far as they say. */
    public List<String> facts() {
        return Stream.of(atWork.job(), department, atWork.site())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The address of the person's page, without the host. */
    public String url() {
        return "/people/" + UriUtils.encodePathSegment(card.username(), StandardCharsets.UTF_8);
    }
}
