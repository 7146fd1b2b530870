package org.commonplace.search;

import java.util.List;
import java.util.Set;
import org.commonplace.privacy.Purge;
import org.commonplace.privacy.Purgeable;
import org.commonplace.shared.ContentRef;
import org.springframework.stereotype.Component;

/** Takes what was purged out of the index, so that no word of it is left in its files. */
@Component
class PurgedFromIndex implements Purgeable {

    private final SearchIndex index;
    private final IndexOutbox outbox;
    private final List<FoundThings> things;

    PurgedFromIndex(SearchIndex index, IndexOutbox outbox, List<FoundThings> things) {
        this.index = index;
        this.outbox = outbox;
        this.things = things;
    }

    /** The index follows once the purge is committed. Until then whoever finds it is asked for access. */
    @Override
    public void purge(Purge purge) {
        things.stream()
                .filter(thing -> thing.kind().equals(purge.content().kind()))
                .forEach(thing ->
                        outbox.add(thing.indexed(), List.of(purge.content().id())));
    }

    /** Of things that cannot be found, too: their files can. */
    @Override
    public void forget(ContentRef content) {
        index.forget(content);
    }

    @Override
    public Set<String> tables() {
        return Set.of(IndexOutbox.TABLE);
    }
}
