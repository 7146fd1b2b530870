package org.commonplace.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of links, buttons and marks: as chosen on light paper, and lightened until it can be read on dark. Contrast as WCAG 2.2
 * computes it, success criterion 1.4.3.
 *
 * @param light as in {@code #0b5563}
 * @param dark its form on dark backgrounds
 */
public record AccentColour(String light, String dark) {

    /** The least contrast between text and its background, WCAG AA. */
    public static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** What the accent stands on or is stood on by, in light and in dark; see the look's tokens. */
    private static final int[] LIGHT = {0xfaf8f4, 0xffffff, 0xf3efe7};

    private static final int[] DARK = {0x17191c, 0x1e2125, 0x131518};
    private static final int WHITE = 0xffffff;
    private static final int NIGHT = 0x0d1416;

    /** How much of the accent is in its soft background. */
    private static final double SOFT_LIGHT = 0.12;

    private static final double SOFT_DARK = 0.18;
    private static final double STEP = 0.02;

    /** The colour written like this; empty when it is not six hexadecimal digits after a number sign. */
    public static Optional<AccentColour> of(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        return Optional.of(new AccentColour(hex, hex(lightened(rgb(hex)))));
    }

    /** The least contrast it has with what it is shown on in light, such as 5.2. */
    public double contrastInLight() {
        return leastInLight(rgb(light));
    }

    /** The least contrast its lightened form has in dark. */
    public double contrastInDark() {
        return leastInDark(rgb(dark));
    }

    /** Whether it can be read everywhere it is used, in light and in dark. */
    public boolean isReadable() {
        return contrastInLight() >= READABLE && contrastInDark() >= READABLE;
    }

    /** The nearest darker tone of it that can be read. */
    public AccentColour darkened() {
        int colour = rgb(light);
        for (double part = 0; part <= 1; part += STEP) {
            int darker = mix(colour, 0, part);
            if (leastInLight(darker) >= READABLE) {
                return of(hex(darker)).orElseThrow();
            }
        }
        return new AccentColour("#000000", hex(lightened(0)));
    }

    /** A soft background of it in light. */
    public String softLight() {
        return hex(mix(WHITE, rgb(light), SOFT_LIGHT));
    }

    /** A soft background of it in dark. */
    public String softDark() {
        return hex(mix(DARK[1], rgb(dark), SOFT_DARK));
    }

    /** The colour of words on it in light. */
    public String onLight() {
        return hex(WHITE);
    }

    /** The colour of words on it in dark. */
    public String onDark() {
        return hex(NIGHT);
    }

    private static int lightened(int colour) {
        for (double part = 0; part <= 1; part += STEP) {
            int lighter = mix(colour, WHITE, part);
            if (leastInDark(lighter) >= READABLE) {
                return lighter;
            }
        }
        return WHITE;
    }

    private static double leastInLight(int colour) {
        double least = contrast(colour, mix(WHITE, colour, SOFT_LIGHT));
        for (int background : LIGHT) {
            least = Math.min(least, contrast(colour, background));
        }
        return least;
    }

    private static double leastInDark(int colour) {
        double least = Math.min(contrast(colour, mix(DARK[1], colour, SOFT_DARK)), contrast(colour, NIGHT));
        for (int background : DARK) {
            least = Math.min(least, contrast(colour, background));
        }
        return least;
    }

    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int shifted) {
        double part = (shifted & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = ((from >> shift) & 0xff) * (1 - part) + ((to >> shift) & 0xff) * part;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static String hex(int colour) {
        return "#%06x".formatted(colour);
    }
}
