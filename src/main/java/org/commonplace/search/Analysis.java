package org.commonplace.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How texts are cut into words. No word is left out, however common: “to be or not to be” can be found. */
final class Analysis implements LuceneAnalysisConfigurer {

    /** English words by their stem, without accents. */
    static final String ENGLISH = "english";

    /** Words as they are written, without capitals and accents. */
    static final String WORDS = "words";

    /** A whole text as it is written, without capitals and accents. */
    static final String WHOLE = "whole";

    private static final String LOWER_CASE = "lowercase";
    private static final String PLAIN_LETTERS = "asciiFolding";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(ENGLISH)
                .custom()
                .tokenizer("standard")
                .tokenFilter(LOWER_CASE)
                .tokenFilter(PLAIN_LETTERS)
                .tokenFilter("englishPossessive")
                .tokenFilter("porterStem");
        context.analyzer(WORDS)
                .custom()
                .tokenizer("standard")
                .tokenFilter(LOWER_CASE)
                .tokenFilter(PLAIN_LETTERS);
        context.normalizer(WHOLE).custom().tokenFilter(LOWER_CASE).tokenFilter(PLAIN_LETTERS);
    }
}
