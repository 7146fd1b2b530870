package org.commonplace.markup;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.markup.Rendered.Html;
import org.commonplace.markup.Rendered.Segment;

/**
 * Marks, in HTML that is yet to be sanitised, the places of the pieces that are decided for each reader.
 *
 * <p>A mark is a word that no author can guess. It counts in text only: where raw HTML has drawn one into an attribute,
 * it is taken out, because a piece put there could end the attribute.
 */
final class Placeholders {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 16;

    private final String secret = secret();
    private final Pattern mark = Pattern.compile(secret + "(\\d{1,9})z");
    private final List<Segment> pieces = new ArrayList<>();

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return "z" + HexFormat.of().formatHex(bytes) + "z";
    }

    /** The mark that stands for the piece. */
    String markFor(Segment piece) {
        pieces.add(piece);
        return secret + (pieces.size() - 1) + "z";
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    String without(String value) {
        return isEmpty() || !value.contains(secret)
                ? value
                : mark.matcher(value).replaceAll("");
    }

    /** Cuts sanitised HTML at the marks in it. */
    List<Segment> split(String html) {
        if (isEmpty()) {
            return List.of(new Html(html));
        }
        List<Segment> segments = new ArrayList<>();
        Matcher found = mark.matcher(html);
        int done = 0;
        while (found.find()) {
            if (found.start() > done) {
                segments.add(new Html(html.substring(done, found.start())));
            }
            segments.add(pieces.get(Integer.parseInt(found.group(1))));
            done = found.end();
        }
        if (done < html.length() || segments.isEmpty()) {
            segments.add(new Html(html.substring(done)));
        }
        return segments;
    }
}
