package org.commonplace.markup;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses in a text: between angle brackets as CommonMark has them, and bare as in
 * <a href="https://github.github.com/gfm/#autolinks-extension-">GitHub's</a>.
 */
final class Autolinks {

    private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://");
    private static final int LONGEST_SCHEME = 32;
    private static final int LONGEST_EMAIL_NAME = 64;

    /** A link and where it ends. */
    record Match(Link link, int end) {}

    private Autolinks() {}

    /** The address in angle brackets whose {@code <} is at {@code start}. */
    static @Nullable Match bracketed(String text, int start) {
        int end = start + 1;
        boolean at = false;
        for (; end < text.length() && text.charAt(end) != '>'; end++) {
            char c = text.charAt(end);
            if (c <= ' ' || c == '<') {
                return null;
            }
            at |= c == '@';
        }
        if (end >= text.length()) {
            return null;
        }
        String inside = text.substring(start + 1, end);
        if (hasScheme(inside)) {
            return new Match(link(inside, inside), end + 1);
        }
        return at && isEmail(inside) ? new Match(link("mailto:" + inside, inside), end + 1) : null;
    }

    private static boolean hasScheme(String address) {
        int colon = address.indexOf(':');
        if (colon < 2 || colon > LONGEST_SCHEME || !HtmlTags.isLetter(address.charAt(0))) {
            return false;
        }
        return address.chars()
                .limit(colon)
                .allMatch(c -> HtmlTags.isLetterOrDigit((char) c) || c == '+' || c == '.' || c == '-');
    }

    private static boolean isEmail(String address) {
        int at = address.indexOf('@');
        if (at < 1 || address.chars().limit(at).anyMatch(c -> !isEmailName((char) c))) {
            return false;
        }
        for (String part : address.substring(at + 1).split("\\.", -1)) {
            boolean dashed = part.startsWith("-") || part.endsWith("-");
            boolean plain = part.chars().allMatch(c -> HtmlTags.isLetterOrDigit((char) c) || c == '-');
            if (part.isEmpty() || part.length() > 63 || dashed || !plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmailName(char c) {
        return HtmlTags.isLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
    }

    /** The bare web address that begins at {@code start}. */
    static @Nullable Match bare(String text, int start) {
        if (start > 0 && !mayPrecede(text.charAt(start - 1))) {
            return null;
        }
        if (startsWith(text, start, "www.")) {
            int domain = domainEnd(text, start);
            return domain < 0 ? null : bareTo(text, start, domain, "http://");
        }
        for (String scheme : SCHEMES) {
            if (startsWith(text, start, scheme)) {
                int domain = domainEnd(text, start + scheme.length());
                return domain < 0 ? null : bareTo(text, start, domain, "");
            }
        }
        return null;
    }

    private static boolean mayPrecede(char c) {
        return Character.isWhitespace(c) || "*_~(\"'[|:>".indexOf(c) >= 0;
    }

    private static boolean startsWith(String text, int at, String prefix) {
        return text.regionMatches(true, at, prefix, 0, prefix.length());
    }

    private static Match bareTo(String text, int start, int domainEnd, String prefix) {
        int end = domainEnd;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '<') {
            end++;
        }
        end = trimmed(text, start, end);
        String address = text.substring(start, end);
        return new Match(link(prefix + address, address), end);
    }

    /** Where the domain that begins at {@code start} ends, or -1 if it is none. */
    private static int domainEnd(String text, int start) {
        int end = start;
        boolean underscore = false;
        boolean underscoreBefore = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '.') {
                underscoreBefore = underscore;
                underscore = false;
            } else if (c == '_') {
                underscore = true;
            } else if (c != '-' && !Character.isLetterOrDigit(c)) {
                break;
            }
            end++;
        }
        boolean something = end > start && Character.isLetterOrDigit(text.charAt(start));
        return something && !underscore && !underscoreBefore ? end : -1;
    }

    /** Leaves out what ends the sentence rather than the address. */
    private static int trimmed(String text, int start, int from) {
        int end = from;
        int surplus = surplusParentheses(text, start, end);
        while (end > start) {
            char c = text.charAt(end - 1);
            if (c == ')' && surplus > 0) {
                surplus--;
                end--;
            } else if (c == ';') {
                end = withoutEntity(text, start, end);
            } else if ("?!.,:*_~'\"".indexOf(c) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }

    private static int surplusParentheses(String text, int start, int end) {
        int surplus = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            surplus += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        return surplus;
    }

    private static int withoutEntity(String text, int start, int end) {
        int name = end - 1;
        while (name > start && HtmlTags.isLetterOrDigit(text.charAt(name - 1))) {
            name--;
        }
        boolean entity = name < end - 1 && name > start && text.charAt(name - 1) == '&';
        return entity ? name - 1 : end - 1;
    }

    /** Turns the mail addresses (and what {@link #bare} finds) in a piece of plain text into links. */
    static void linkWithin(Text node) {
        String text = node.getLiteral();
        int done = 0;
        Node after = node;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Match match = null;
            int start = i;
            if (c == '@') {
                start = emailStart(text, i, done);
                match = start < i ? email(text, start, i) : null;
            } else if (mayBegin(c)) {
                match = bare(text, i);
            }
            if (match != null) {
                Text before = new Text(text.substring(done, start));
                after.insertAfter(before);
                before.insertAfter(match.link());
                after = match.link();
                done = match.end();
                i = done - 1;
            }
        }
        if (done > 0) {
            after.insertAfter(new Text(text.substring(done)));
            node.unlink();
        }
    }

    /** Whether a bare address can begin with this. */
    static boolean mayBegin(char c) {
        return c == 'h' || c == 'w' || c == 'f' || c == 'H' || c == 'W' || c == 'F';
    }

    private static int emailStart(String text, int at, int limit) {
        int start = at;
        while (start > limit
                && at - start < LONGEST_EMAIL_NAME
                && (HtmlTags.isLetterOrDigit(text.charAt(start - 1)) || "._+-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static @Nullable Match email(String text, int start, int at) {
        int end = at + 1;
        int dots = 0;
        while (end < text.length()
                && (HtmlTags.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
            dots--;
        }
        if (dots < 1 || !HtmlTags.isLetterOrDigit(text.charAt(end - 1)) || text.startsWith("..", at + 1)) {
            return null;
        }
        String address = text.substring(start, end);
        String scheme = schemeBefore(text, start);
        if (scheme == null) {
            return new Match(link("mailto:" + address, address), end);
        }
        return null;
    }

    private static @Nullable String schemeBefore(String text, int start) {
        for (String scheme : List.of("mailto:", "xmpp:")) {
            int from = start - scheme.length();
            if (from >= 0
                    && text.substring(from, start).toLowerCase(Locale.ROOT).equals(scheme)) {
                return scheme;
            }
        }
        return null;
    }

    private static Link link(String destination, String words) {
        Link link = new Link(destination, null);
        link.appendChild(new Text(words));
        return link;
    }
}
