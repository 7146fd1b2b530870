package org.commonplace.shell;

import com.vaadin.flow.router.Location;
import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.search.Search;
import org.commonplace.search.Suggestion;
import org.springframework.stereotype.Component;

/**
 * What an address that leads nowhere may have meant: things with some of its words in their titles, among those the visitor may see. It
 * depends on the address alone, never on what is hidden there.
 */
@Component
class Meant {

    private static final int MOST = 5;

    private final Search search;
    private final CurrentCaller caller;

    Meant(Search search, CurrentCaller caller) {
        this.search = search;
        this.caller = caller;
    }

    List<Suggestion> by(Location address) {
        List<String> parts = address.getSegments();
        String last = parts.isEmpty() ? "" : parts.getLast();
        return search.nearest(caller.get(), last.replace('-', ' '), MOST);
    }
}
