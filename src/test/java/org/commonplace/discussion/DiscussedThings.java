package org.commonplace.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonplace.TestThings;
import org.commonplace.notifications.Subject;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Things as what people discuss: content that is no page, lies in no space and has rules of its own. */
@Component
class DiscussedThings implements Discussed {

    private final TestThings things;
    private final Map<Long, Thing> all = new ConcurrentHashMap<>();
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    DiscussedThings(TestThings things) {
        this.things = things;
    }

    /** What a thing is, and who looks after it. */
    record Thing(String title, String words, Keepers keepers, Set<Long> curators, Set<Long> followers, boolean open) {

        Thing closed() {
            return new Thing(title, words, keepers, curators, followers, false);
        }

        Thing in(ContentRef place) {
            Keepers moved = new Keepers(place, keepers.owner(), keepers.deputy());
            return new Thing(title, words, moved, curators, followers, open);
        }
    }

    void put(ContentRef thing, Thing now) {
        all.put(thing.id(), now);
    }

    Thing get(ContentRef thing) {
        return Objects.requireNonNull(all.get(thing.id()));
    }

    /** Whether it was told that reports about it were made or settled. */
    boolean wasReported(ContentRef thing) {
        return told.contains(thing.id());
    }

    @Override
    public String kind() {
        return things.kind();
    }

    @Override
    public Map<Long, Subject> find(Caller reader, Collection<Long> ids) {
        Map<Long, Subject> found = new HashMap<>();
        for (long id : ids) {
            Thing thing = all.get(id);
            if (thing != null
                    && things.roleOf(reader, new ContentRef(kind(), id)).isPresent()) {
                found.put(id, new Subject(thing.title(), "/things/" + id, "Things"));
            }
        }
        return found;
    }

    @Override
    public boolean isOpen(long id) {
        Thing thing = all.get(id);
        return thing != null && thing.open();
    }

    @Override
    public String html(Caller reader, long id, String text) {
        return "<p>" + HtmlUtils.htmlEscape(text) + "</p>";
    }

    @Override
    public String words(long id) {
        return Objects.requireNonNull(all.get(id)).words();
    }

    @Override
    public Map<Long, Keepers> keepers(Collection<Long> ids) {
        Map<Long, Keepers> found = new HashMap<>();
        for (long id : ids) {
            Thing thing = all.get(id);
            if (thing != null) {
                found.put(id, thing.keepers());
            }
        }
        return found;
    }

    @Override
    public Set<Long> curators(long id) {
        return Objects.requireNonNull(all.get(id)).curators();
    }

    @Override
    public void reported(long id) {
        told.add(id);
    }

    @Override
    public Set<Long> followers(Caller actor, long id) {
        return Objects.requireNonNull(all.get(id)).followers();
    }
}
