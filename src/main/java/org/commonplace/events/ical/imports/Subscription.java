package org.commonplace.events.ical.imports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outside calendar that a calendar here follows.
 *
 * @param url where it is; often a secret
 * @param person whoever subscribed, with whose rights it is brought in
 * @param every how often it is looked at while all is well
 * @param next when it is looked at next
 * @param triedAt when it was looked at last
 * @param workedAt when that worked last
 * @param failures how often in a row it has failed
 * @param fault why it failed last: a key of the message bundle; {@code null} when it did not
 * @param detail fills its gap
 * @param counts what the last file brought
 * @param problems what of it was not taken as it was there
 */
public record Subscription(
        long calendar,
        String url,
        long person,
        Duration every,
        Instant next,
        @Nullable Instant triedAt,
        @Nullable Instant workedAt,
        int failures,
        @Nullable String fault,
        String detail,
        ImportCounts counts,
        List<ImportProblem> problems) {

    /** The server's name, which is no secret. */
    public String host() {
        String host = URI.create(url).getHost();
        return host == null ? "" : host;
    }

    public boolean isFailing() {
        return fault != null;
    }
}
