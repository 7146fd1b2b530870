package org.commonplace.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Escaping;
import org.commonplace.markup.LinkTargets.Found;
import org.commonplace.markup.LinkTargets.Target;
import org.commonplace.markup.LinkTargets.Wanted;
import org.commonplace.markup.Rendered.Link;
import org.jspecify.annotations.Nullable;

/** Finds out where the links of one article lead, and remembers what it was asked. */
final class ArticleLinks {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern IN_SPACE = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,31}):\\s*(\\S.*)", Pattern.DOTALL);

    private final LinkTargets targets;
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final Map<String, Target> wikiTargets = new HashMap<>();
    private final Map<String, Optional<String>> people = new HashMap<>();

    ArticleLinks(LinkTargets targets) {
        this.targets = targets;
    }

    List<Link> links() {
        return new ArrayList<>(links);
    }

    Set<String> files() {
        return files;
    }

    /**
     * Where a link leads.
     *
     * @param target what the wiki knows of it; null for a link that does not lead into the wiki
     * @param fragment the part after {@code #} as an anchor, with it; empty if none
     * @param href the address of a link that does not lead to a page; null if it may not be followed
     */
    record Destination(
            @Nullable Target target,
            String fragment,
            @Nullable String href) {}

    /** The destination of {@code [[target]]}. */
    Destination wiki(String written) {
        Destination whole = wikiWhole(written, "");
        int hash = written.lastIndexOf('#');
        boolean sectioned = hash > 0 && hash < written.length() - 1;
        if (whole.target() instanceof Found || !sectioned) {
            remember(written, whole.target());
            return whole;
        }
        String page = written.substring(0, hash).strip();
        Destination section = wikiWhole(page, "#" + Anchors.of(written.substring(hash + 1)));
        remember(page, section.target());
        return section;
    }

    private Destination wikiWhole(String written, String fragment) {
        Target target = wikiTargets.computeIfAbsent(written, this::askWiki);
        return new Destination(target, fragment, null);
    }

    /** A word and a colon may name a space or begin a title: the space is tried first. */
    private Target askWiki(String written) {
        Matcher inSpace = IN_SPACE.matcher(written);
        if (!inSpace.matches()) {
            return targets.wiki(null, written);
        }
        Target there = targets.wiki(inSpace.group(1), inSpace.group(2));
        if (there instanceof Found) {
            return there;
        }
        Target here = targets.wiki(null, written);
        return here instanceof Found ? here : there;
    }

    private void remember(String written, @Nullable Target target) {
        Matcher inSpace = IN_SPACE.matcher(written);
        boolean spaced = inSpace.matches();
        links.add(new Link(
                Link.Kind.WIKI,
                spaced ? inSpace.group(1) : null,
                spaced ? inSpace.group(2) : written,
                target instanceof Found found ? found.content() : null));
    }

    /** The address of a person; null if there is no such person. */
    @Nullable
    String person(String username) {
        return people.computeIfAbsent(username, name -> Optional.ofNullable(targets.person(name)))
                .orElse(null);
    }

    /** The destination of a Markdown link. */
    Destination page(String written) {
        if (written.startsWith("#")) {
            return new Destination(
                    null, "", written.length() == 1 ? "#" : "#" + Anchors.of(decode(written.substring(1))));
        }
        if (written.isEmpty()
                || written.startsWith("//")
                || written.startsWith("\\")
                || SCHEME.matcher(written).matches()) {
            return new Destination(null, "", allowed(written) ? Escaping.percentEncodeUrl(written) : null);
        }
        return relative(written);
    }

    private Destination relative(String written) {
        int hash = written.indexOf('#');
        String fragment =
                hash < 0 || hash == written.length() - 1 ? "" : "#" + Anchors.of(decode(written.substring(hash + 1)));
        String beforeHash = hash < 0 ? written : written.substring(0, hash);
        int query = beforeHash.indexOf('?');
        String path = decode(query < 0 ? beforeHash : beforeHash.substring(0, query));
        if (path.isBlank()) {
            return new Destination(null, "", Escaping.percentEncodeUrl(written));
        }
        Target target = targets.path(path);
        if (target != null) {
            links.add(new Link(Link.Kind.PATH, null, path, target instanceof Found found ? found.content() : null));
            return new Destination(target, fragment, null);
        }
        files.add(path);
        String file = targets.file(path);
        return new Destination(null, "", file != null ? file : Escaping.percentEncodeUrl(written));
    }

    /** The address of an image; null if it names none that may be shown. */
    @Nullable
    String image(String written) {
        if (SCHEME.matcher(written).matches() || written.startsWith("//")) {
            String lower = written.toLowerCase(Locale.ROOT);
            boolean web = lower.startsWith("https://") || lower.startsWith("http://");
            return web ? Escaping.percentEncodeUrl(written) : null;
        }
        String path = decode(written.split("[?#]", 2)[0]);
        if (path.isBlank()) {
            return null;
        }
        files.add(path);
        String file = targets.file(path);
        return file == null && written.startsWith("/") ? Escaping.percentEncodeUrl(written) : file;
    }

    /** The address of an image that raw HTML shows; as written where nothing better is known. */
    String rawImage(String written) {
        if (written.startsWith("/") || SCHEME.matcher(written).matches()) {
            return written;
        }
        String found = image(written);
        return found == null ? written : found;
    }

    /** The address of a link in raw HTML; as written where nothing better is known. */
    String rawLink(String written) {
        if (written.startsWith("/") || SCHEME.matcher(written).matches()) {
            return written;
        }
        Destination destination = page(written);
        if (destination.target() instanceof Found found && found.seenByAllReaders()) {
            return found.href() + destination.fragment();
        }
        return destination.target() == null && destination.href() != null ? destination.href() : written;
    }

    private static boolean allowed(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    private static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    /** The address at which a wanted page is created; null if it cannot be. */
    static @Nullable String wantedHref(Target target) {
        return switch (target) {
            case Wanted wanted -> wanted.href();
            case Found found -> found.wantedHref();
        };
    }
}
