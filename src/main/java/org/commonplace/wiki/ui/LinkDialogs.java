package org.commonplace.wiki.ui;

import java.util.List;
import org.commonplace.people.CurrentCaller;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TitleSearch;
import org.commonplace.wiki.TitleSearch.Wanted;
import org.springframework.stereotype.Component;

/** Offers the pages that a text can link to. */
@Component
class LinkDialogs {

    private final Spaces spaces;
    private final TitleSearch titles;
    private final CurrentCaller caller;

    LinkDialogs(Spaces spaces, TitleSearch titles, CurrentCaller caller) {
        this.spaces = spaces;
        this.titles = titles;
        this.caller = caller;
    }

    /** Asks which page is meant when a writer of this space wants a link, and puts the link into the text. */
    void serve(MarkdownEditor editor, String space) {
        editor.onLinkWanted(words -> new LinkDialog(this, space, words, editor::insert).open());
    }

    List<SpaceDetails> spaces() {
        return spaces.list(caller.get());
    }

    List<PageLine> pages(Wanted wanted, int offset, int limit) {
        return titles.anywhere(caller.get(), wanted, offset, limit);
    }
}
