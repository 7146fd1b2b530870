package org.commonplace.notifications;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param deliveries one for each topic
 * @param quiet when no mail is wanted; {@code null} for never
 * @param watchOwn whether the pages the person writes are watched by themselves
 */
public record Choice(
        Map<Topic, Delivery> deliveries, @Nullable QuietHours quiet, boolean watchOwn) {

    public Choice {
        Map<Topic, Delivery> whole = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            whole.put(topic, deliveries.getOrDefault(topic, topic.usual()));
        }
        deliveries = Map.copyOf(whole);
    }

    /** How those are told who chose nothing. */
    static final Choice USUAL = new Choice(Map.of(), null, true);

    public Delivery of(Topic topic) {
        return deliveries.getOrDefault(topic, topic.usual());
    }
}
