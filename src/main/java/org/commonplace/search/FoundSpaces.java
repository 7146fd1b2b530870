package org.commonplace.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.wiki.FindableSpaces;
import org.commonplace.wiki.Spaces;
import org.springframework.stereotype.Component;

/** Spaces among what was found. */
@Component
class FoundSpaces implements FoundThings {

    private final Spaces spaces;
    private final FindableSpaces findable;

    FoundSpaces(Spaces spaces, FindableSpaces findable) {
        this.spaces = spaces;
        this.findable = findable;
    }

    @Override
    public String kind() {
        return Spaces.KIND;
    }

    @Override
    public Class<?> indexed() {
        return IndexedSpace.class;
    }

    @Override
    public Map<Long, Facts> facts(Caller caller, Collection<Long> ids) {
        Map<Long, Facts> facts = new HashMap<>();
        for (long id : ids) {
            spaces.find(caller, id)
                    .ifPresent(space -> facts.put(id, new Facts("/s/" + space.key(), space.name(), "", null)));
        }
        return facts;
    }

    @Override
    public List<Long> after(long id, int limit) {
        return findable.after(id, limit);
    }
}
