package org.commonplace.events;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of an event.
 *
 * @param tags in lower case
 * @param audience codes of the staff groups it is meant for; none for everyone
 * @param contact whom to ask, in words
 * @param capacity how many can come; {@code null} for any number
 * @param visibility no wider than its calendar's; {@code null} for the same
 */
public record EventFacts(
        List<Speaker> speakers,
        Set<String> tags,
        Set<String> audience,
        @Nullable Technique technique,
        List<Material> materials,
        String contact,
        @Nullable Integer capacity,
        @Nullable Visibility visibility) {

    static final int MOST_PLACES = 100_000;
    static final int MOST_OF_EACH = 50;
    private static final int LONGEST_TAG = 80;
    private static final int LONGEST_CONTACT = 200;

    public static final EventFacts NONE =
            new EventFacts(List.of(), Set.of(), Set.of(), null, List.of(), "", null, null);

    public EventFacts {
        speakers = List.copyOf(few("speakers", speakers));
        tags = tagged(few("tags", tags));
        audience = Collections.unmodifiableSortedSet(new TreeSet<>(few("audience", audience)));
        materials = List.copyOf(few("materials", materials));
        contact = Texts.line("contact", contact, LONGEST_CONTACT);
        capacity = Texts.places("capacity", capacity, MOST_PLACES);
    }

    public static EventFacts tagged(String... tags) {
        return new EventFacts(List.of(), Set.of(tags), Set.of(), null, List.of(), "", null, null);
    }

    public EventFacts with(List<Speaker> others) {
        return new EventFacts(others, tags, audience, technique, materials, contact, capacity, visibility);
    }

    public EventFacts reading(List<Material> others) {
        return new EventFacts(speakers, tags, audience, technique, others, contact, capacity, visibility);
    }

    public EventFacts with(@Nullable Integer places) {
        return new EventFacts(speakers, tags, audience, technique, materials, contact, places, visibility);
    }

    public EventFacts with(@Nullable Visibility narrower) {
        return new EventFacts(speakers, tags, audience, technique, materials, contact, capacity, narrower);
    }

    public EventFacts with(Technique other) {
        return new EventFacts(speakers, tags, audience, other, materials, contact, capacity, visibility);
    }

    private static SortedSet<String> tagged(Collection<String> wanted) {
        TreeSet<String> tags = new TreeSet<>();
        for (String tag : wanted) {
            String plain = Texts.line("tags", tag, LONGEST_TAG).toLowerCase(Locale.ROOT);
            if (!plain.isEmpty()) {
                tags.add(plain);
            }
        }
        return Collections.unmodifiableSortedSet(tags);
    }

    private static <C extends Collection<?>> C few(String field, C things) {
        if (things.size() > MOST_OF_EACH) {
            throw new Invalid(field, "events.many", MOST_OF_EACH);
        }
        return things;
    }
}
