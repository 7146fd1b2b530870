package org.commonplace.search;

import java.util.Set;
import org.commonplace.markup.PlainText;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;

/**
 * The fields of everything that can be found. A document whose {@link #OPEN} is not set is one of a draft or of something thrown
 * away: it has no words.
 */
final class Fields {

    static final String TITLE = "title";
    /** The words of the title as they are written, for finding it by their beginnings. */
    static final String TITLE_WORDS = "title_words";
    /** The whole title, for finding it by its beginning and for sorting. */
    static final String TITLE_WHOLE = "title_whole";

    static final String TEXT = "text";
    /** How the text begins, to be shown where nothing of it was found. */
    static final String BEGINNING = "beginning";

    static final String LABEL_WORDS = "label_words";
    static final String LABEL = "label";
    static final String SPACE = "space";
    static final String GUARD = "guard";
    static final String KEY = "key";
    static final String OPEN = "open";

    /** How much of the beginning is kept, in characters. */
    private static final int BEGINNING_LENGTH = 200;

    private final IndexFieldReference<String> title;
    private final IndexFieldReference<String> titleWords;
    private final IndexFieldReference<String> titleWhole;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<String> beginning;
    private final IndexFieldReference<String> labelWords;
    private final IndexFieldReference<String> label;
    private final IndexFieldReference<Long> space;
    private final IndexFieldReference<Long> guard;
    private final IndexFieldReference<String> key;
    private final IndexFieldReference<Boolean> open;

    private Fields(IndexSchemaElement schema) {
        title = schema.field(TITLE, f -> f.asString().analyzer(Analysis.ENGLISH))
                .toReference();
        titleWords = schema.field(
                        TITLE_WORDS, f -> f.asString().analyzer(Analysis.WORDS).norms(Norms.NO))
                .toReference();
        titleWhole = schema.field(
                        TITLE_WHOLE,
                        f -> f.asString().normalizer(Analysis.WHOLE).sortable(Sortable.YES))
                .toReference();
        text = schema.field(
                        TEXT,
                        f -> f.asString()
                                .analyzer(Analysis.ENGLISH)
                                .projectable(Projectable.YES)
                                .highlightable(Set.of(Highlightable.UNIFIED)))
                .toReference();
        beginning = schema.field(
                        BEGINNING, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
        labelWords = schema.field(
                        LABEL_WORDS,
                        f -> f.asString().analyzer(Analysis.ENGLISH).norms(Norms.NO))
                .multiValued()
                .toReference();
        label = schema.field(LABEL, f -> f.asString()).multiValued().toReference();
        space = schema.field(SPACE, f -> f.asLong()).toReference();
        guard = schema.field(GUARD, f -> f.asLong()).multiValued().toReference();
        key = schema.field(KEY, f -> f.asString()).multiValued().toReference();
        open = schema.field(OPEN, f -> f.asBoolean()).toReference();
    }

    static Fields of(TypeBindingContext context) {
        // What a document is made of is not in the entity, so changes of the entity say nothing of it
        context.dependencies().useRootOnly();
        return new Fields(context.indexSchemaElement());
    }

    /** Fills a document; one that is left unfilled is not found. */
    void fill(DocumentElement document, Findable found) {
        found.keys().forEach(one -> document.addValue(key, one));
        document.addValue(open, true);
        document.addValue(title, found.title());
        document.addValue(titleWords, found.title());
        document.addValue(titleWhole, found.title());
        String words = Snippet.withoutMarks(found.text());
        document.addValue(text, words);
        document.addValue(beginning, PlainText.excerpt(words, BEGINNING_LENGTH));
        document.addValue(space, found.space());
        for (String word : found.labels()) {
            document.addValue(labelWords, word);
            document.addValue(label, word);
        }
        found.guards().forEach(page -> document.addValue(guard, page));
    }
}
