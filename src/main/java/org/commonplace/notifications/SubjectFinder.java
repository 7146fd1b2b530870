package org.commonplace.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Finds what notices are about, of whatever kind it is, as far as the reader may see it now. */
@Component
class SubjectFinder {

    private final List<Subjects> kinds;

    SubjectFinder(List<Subjects> kinds) {
        this.kinds = kinds;
    }

    Map<ContentRef, Subject> find(Caller reader, Collection<ContentRef> wanted) {
        Map<String, List<Long>> ids = new TreeMap<>();
        wanted.stream()
                .distinct()
                .forEach(ref -> ids.computeIfAbsent(ref.kind(), kind -> new ArrayList<>())
                        .add(ref.id()));
        Map<ContentRef, Subject> found = new HashMap<>();
        for (Subjects subjects : kinds) {
            List<Long> asked = ids.getOrDefault(subjects.kind(), List.of());
            if (!asked.isEmpty()) {
                subjects.find(reader, asked)
                        .forEach((id, subject) -> found.put(new ContentRef(subjects.kind(), id), subject));
            }
        }
        return found;
    }

    boolean maySee(Caller reader, ContentRef content) {
        return find(reader, List.of(content)).containsKey(content);
    }
}
