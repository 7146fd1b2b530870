package org.commonplace.transfer.markdown;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonplace.wiki.SourcePath;

/** Where the relative paths written in a page lead among the files of an import. Pages are found as the wiki finds them. */
public final class Destinations {

    private final Set<String> pages = new HashSet<>();
    private final Map<String, String> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Predicate<String> knownBefore;

    /** {@code knownBefore} knows paths that an earlier import brought and this one does not hold. */
    public Destinations(MarkdownPlan plan, Predicate<String> knownBefore) {
        plan.places().forEach(place -> pages.add(place.path()));
        add(plan.others());
        this.knownBefore = knownBefore;
    }

    private void add(Collection<String> files) {
        files.forEach(file -> others.put(file, file));
    }

    /** Whether a link in the file {@code from} leads to a page. */
    public boolean isPage(String from, String link) {
        return SourcePath.resolve(from, link).filter(this::isPage).isPresent();
    }

    /** The file that is no page which {@code link} names when written in the file {@code from}. */
    public Optional<String> file(String from, String link) {
        return SourcePath.resolve(from, link).map(others::get);
    }

    private boolean isPage(String path) {
        return SourcePath.candidates(path).stream().anyMatch(each -> pages.contains(each) || knownBefore.test(each));
    }
}
