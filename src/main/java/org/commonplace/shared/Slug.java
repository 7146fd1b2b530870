package org.commonplace.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of an address that names a page: lower-case letters, digits and single hyphens.
 *
 * <pre>{@code Slug.of("Labelling at the bedside") // labelling-at-the-bedside}</pre>
 */
public record Slug(String value) {

    /** Longest slug made from a title, in characters. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** Whether this is a slug, which the database may be asked for: it compares slugs with nothing else. */
    public static boolean isOne(String text) {
        return VALID.matcher(text).matches();
    }

    /** The slug of a title; a title without a Latin letter or digit gives {@code page}. */
    public static Slug of(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = trimHyphens(OTHER.matcher(joined).replaceAll("-"));
        if (slug.length() > MAX_LENGTH) {
            slug = trimHyphens(slug.substring(0, MAX_LENGTH));
        }
        return new Slug(slug.isEmpty() ? "page" : slug);
    }

    /** This slug for the n-th page of the same title: {@code title}, {@code title-2}, {@code title-3}. */
    public Slug numbered(int n) {
        return n == 1 ? this : new Slug(value + "-" + n);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String trimHyphens(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '-') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '-') {
            to--;
        }
        return text.substring(from, to);
    }
}
