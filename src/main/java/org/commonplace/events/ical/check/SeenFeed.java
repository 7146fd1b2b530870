package org.commonplace.events.ical.check;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a program gets it.
 *
 * @param headers of the answer, by name, in whichever letters
 * @param address at which it was asked for, without the host
 * @param before what was there earlier, to see what changed; {@code null} where that is not known
 */
@SuppressWarnings("ArrayRecordComponent")
public record SeenFeed(byte[] body, Map<String, String> headers, String address, byte @Nullable [] before) {

    public SeenFeed {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    public SeenFeed(byte[] body, Map<String, String> headers, String address) {
        this(body, headers, address, null);
    }

    /** The same after this was there. */
    public SeenFeed after(byte[] earlier) {
        return new SeenFeed(body, headers, address, earlier);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
