package org.commonplace.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words as texts have them: a few are in every sentence, most are rare. The one at place n comes about 1/n times as often as the
 * first, as Zipf found.
 */
final class Vocabulary {

    private static final int SIZE = 12_000;

    private static final String COMMON =
            ("the of and to in a is for that on with as be by this are it from or at not an which have can if will"
                    + " when you must has do before their all should was they after who but where then during only may"
                    + " sample label ward patient theatre clinic form result check team handover blood request library"
                    + " search evidence review lesson action staff night printer sister phone record");

    private static final String[] BEGINNINGS =
            "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w z".split(" ");
    private static final String[] MIDDLES = "a e i o u ai ea ou".split(" ");
    private static final String[] ENDS = "n r s t l m ck nd rt st ng x".split(" ");

    private static final List<String> WORDS = words();

    private Vocabulary() {}

    /** One of the words, a common one more often than a rare one. */
    static String word(Random random) {
        int place = (int) Math.exp(random.nextDouble() * Math.log(SIZE + 1.0));
        return WORDS.get(Math.min(place, SIZE) - 1);
    }

    static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < count; n++) {
            words.append(n == 0 ? "" : " ").append(word(random));
        }
        return words.toString();
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(COMMON.split(" ")));
        Random random = new Random(1);
        while (words.size() < SIZE) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
                word.append(one(random, BEGINNINGS)).append(one(random, MIDDLES));
            }
            words.add(word.append(one(random, ENDS)).toString());
        }
        return words;
    }

    private static String one(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
