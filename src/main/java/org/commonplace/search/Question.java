package org.commonplace.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;

/** Puts what someone typed into the index's words. */
final class Question {

    private static final float TITLE = 4;
    private static final float LABEL = 2;
    private static final float WHOLE_TITLE = 8;
    private static final int MOST_WORDS = 32;
    private static final int LONGEST = 300;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    private Question() {}

    /** Everything with all of the words, or with a title in which words begin like them; without words, everything. */
    static PredicateFinalStep all(SearchPredicateFactory f, String typed) {
        if (typed.isBlank()) {
            return f.matchAll();
        }
        var found = f.bool()
                .should(f.simpleQueryString()
                        .field(Fields.TITLE)
                        .boost(TITLE)
                        .field(Fields.LABEL_WORDS)
                        .boost(LABEL)
                        .field(Fields.TEXT)
                        .matching(shortened(typed))
                        .defaultOperator(BooleanOperator.AND)
                        .flags(SimpleQueryFlag.PHRASE, SimpleQueryFlag.NOT, SimpleQueryFlag.WHITESPACE));
        if (!words(typed).isEmpty() && isPlain(typed)) {
            found.should(titleBegins(f, typed));
        }
        return found;
    }

    /** Everything whose title has some of the words. */
    static PredicateFinalStep some(SearchPredicateFactory f, String typed) {
        return f.match().field(Fields.TITLE).matching(String.join(" ", words(typed)));
    }

    /** Everything whose title has words that begin like those typed, best where the title itself begins so. */
    static PredicateFinalStep titles(SearchPredicateFactory f, String typed) {
        if (words(typed).isEmpty()) {
            return f.matchNone();
        }
        return f.bool()
                .must(titleBegins(f, typed))
                .should(f.prefix()
                        .field(Fields.TITLE_WHOLE)
                        .matching(cut(typed.strip()))
                        .boost(WHOLE_TITLE));
    }

    private static PredicateFinalStep titleBegins(SearchPredicateFactory f, String typed) {
        String beginnings = words(typed).stream().map(word -> word + "*").collect(Collectors.joining(" "));
        return f.simpleQueryString()
                .field(Fields.TITLE_WORDS)
                .matching(beginnings)
                .defaultOperator(BooleanOperator.AND)
                .flags(SimpleQueryFlag.PREFIX, SimpleQueryFlag.WHITESPACE)
                .boost(TITLE);
    }

    /** Whether it has none of the signs that say more than words do. */
    private static boolean isPlain(String typed) {
        return typed.indexOf('"') < 0 && !typed.startsWith("-") && !typed.contains(" -");
    }

    /** The words of what was typed; a text pasted by mistake is cut. */
    private static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(cut(typed));
        while (word.find() && words.size() < MOST_WORDS) {
            words.add(word.group());
        }
        return words;
    }

    private static String shortened(String typed) {
        String[] words = cut(typed).strip().split("\\s+", MOST_WORDS + 1);
        return String.join(" ", List.of(words).subList(0, Math.min(MOST_WORDS, words.length)));
    }

    private static String cut(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        int space = typed.lastIndexOf(' ', LONGEST);
        return typed.substring(0, space > 0 ? space : LONGEST);
    }
}
