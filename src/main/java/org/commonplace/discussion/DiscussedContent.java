package org.commonplace.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonplace.notifications.Subject;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.springframework.stereotype.Component;

/** Content of every kind that can be discussed. */
@Component
class DiscussedContent {

    private final Map<String, Discussed> kinds;

    DiscussedContent(List<Discussed> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Discussed::kind, Function.identity()));
    }

    /** @throws NotFound when content of this kind cannot be discussed */
    Discussed of(ContentRef content) {
        Discussed found = kinds.get(content.kind());
        if (found == null) {
            throw new NotFound(content);
        }
        return found;
    }

    /** @throws Invalid when nothing can be said about it any more */
    void requireOpen(ContentRef content) {
        if (!of(content).isOpen(content.id())) {
            throw new Invalid("subject", "discussion.closed");
        }
    }

    /** Those that the reader may see now. */
    Map<ContentRef, Subject> find(Caller reader, Collection<ContentRef> wanted) {
        Map<ContentRef, Subject> found = new HashMap<>();
        byKind(wanted)
                .forEach((kind, ids) ->
                        kind.find(reader, ids).forEach((id, what) -> found.put(new ContentRef(kind.kind(), id), what)));
        return found;
    }

    Map<ContentRef, Discussed.Keepers> keepers(Collection<ContentRef> wanted) {
        Map<ContentRef, Discussed.Keepers> found = new HashMap<>();
        byKind(wanted)
                .forEach((kind, ids) ->
                        kind.keepers(ids).forEach((id, who) -> found.put(new ContentRef(kind.kind(), id), who)));
        return found;
    }

    private Map<Discussed, List<Long>> byKind(Collection<ContentRef> wanted) {
        Map<String, List<Long>> ids = wanted.stream()
                .distinct()
                .filter(ref -> kinds.containsKey(ref.kind()))
                .collect(Collectors.groupingBy(
                        ContentRef::kind, TreeMap::new, Collectors.mapping(ContentRef::id, Collectors.toList())));
        Map<Discussed, List<Long>> sorted = new HashMap<>();
        ids.forEach((kind, those) -> sorted.put(of(new ContentRef(kind, 0)), those));
        return sorted;
    }
}
