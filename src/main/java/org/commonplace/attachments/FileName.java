package org.commonplace.attachments;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A file's name fit to be stored, shown and offered for download: no folders, no invisible characters, not too long.
 *
 * <pre>{@code FileName.clean("..\\scans/ward 7\u202Egnp.exe") // ward 7gnp.exe}</pre>
 */
final class FileName {

    /** In UTF-16 units; leaves room for a number within the 255 of the column and of most file systems. */
    static final int MAX_LENGTH = 180;

    private static final int MAX_EXTENSION = 20;

    /** Controls, formats (bidi overrides and zero-width among them), lone surrogates, private use, unassigned. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\s]+");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    static String clean(String given) {
        String name = FOLDERS.matcher(given).replaceFirst("");
        name = SPACES.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = EDGES.matcher(name).replaceAll("");
        return name.isEmpty() ? "file" : shortened(name);
    }

    /** The name for the n-th file of the same name: {@code plan.pdf}, {@code plan (2).pdf}. */
    static String numbered(String name, int n) {
        if (n == 1) {
            return name;
        }
        String extension = extension(name);
        return stem(name, extension) + " (" + n + ")" + extension;
    }

    private static String shortened(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String extension = extension(name);
        int end = MAX_LENGTH - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end).stripTrailing() + extension;
    }

    /** With its dot; empty when there is none or it is too long to be one. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
    }

    private static String stem(String name, String extension) {
        return name.substring(0, name.length() - extension.length());
    }
}
