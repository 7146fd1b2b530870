package org.commonplace.wiki.ui;

import java.util.List;
import org.commonplace.markup.ui.LinkOffer;
import org.commonplace.markup.ui.MarkdownEditor;
import org.commonplace.people.CurrentCaller;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.TitleSearch;
import org.springframework.stereotype.Component;

/** Offers the pages that a text can link to. */
@Component
class LinkDialogs implements LinkOffer {

    private final TitleSearch titles;
    private final CurrentCaller caller;

    LinkDialogs(TitleSearch titles, CurrentCaller caller) {
        this.titles = titles;
        this.caller = caller;
    }

    /** Asks which page is meant when a writer of this space wants a link, and puts the link into the text. */
    void serve(MarkdownEditor editor, String space) {
        editor.onLinkWanted(words -> new LinkDialog(this, space, words, editor::insert).open());
    }

    /** The same for a text that is in no space. */
    @Override
    public void serve(MarkdownEditor editor) {
        serve(editor, "");
    }

    /** Pages of all spaces that the writer reads; those of the space that is written in come first. */
    List<PageLine> pages(String here, String letters, int offset, int limit) {
        return titles.inAllSpaces(caller.get(), here, letters, offset, limit);
    }
}
