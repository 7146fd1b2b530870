package org.commonplace.markup.ui;

/** Offers a writer what a text can link to, where that is no page itself. Whoever has such content implements it. */
public interface LinkOffer {

    /** From now on asks what is meant whenever a link is wanted, and puts it into the text. */
    void serve(MarkdownEditor editor);
}
