package org.commonplace.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.search.FoundThings.Facts;
import org.commonplace.search.IndexQuery.Match;
import org.commonplace.search.IndexQuery.Matches;
import org.commonplace.search.Viewpoint.Limits;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds things by their words, among what the caller may see at that moment. */
@Service
public class Search {

    private final IndexQuery index;
    private final Viewpoint viewpoint;
    private final Spaces spaces;
    private final Map<String, FoundThings> kinds = new HashMap<>();
    private final List<FoundThings> offered;

    Search(IndexQuery index, Viewpoint viewpoint, Spaces spaces, List<FoundThings> things) {
        this.index = index;
        this.viewpoint = viewpoint;
        this.spaces = spaces;
        things.forEach(thing -> kinds.put(thing.kind(), thing));
        this.offered = things.stream().filter(FoundThings::isOffered).toList();
    }

    /**
     * What has all of the words, best first, and how much of it there is that the caller may see.
     *
     * @throws Invalid when nothing of the type can be found at all
     */
    public Listing<Hit> find(Caller caller, Sought sought, Paging paging) {
        List<FoundThings> wanted = wanted(sought.type());
        Optional<Limits> limits = limits(caller, sought);
        if (sought.isEmpty() || limits.isEmpty()) {
            return new Listing<>(List.of(), 0);
        }
        Matches matches = index.find(wanted, limits.get(), f -> Question.all(f, sought.words()), paging);
        List<Hit> hits = hits(caller, matches.items());
        return new Listing<>(hits, matches.total() - matches.items().size() + hits.size());
    }

    /** What has some of the words in its title, for when nothing has them all. */
    public List<Suggestion> nearest(Caller caller, String words, int limit) {
        return suggestions(
                caller, index.first(offered, viewpoint.of(caller, false), f -> Question.some(f, words), limit));
    }

    /** What has a title with words that begin like those typed. */
    public List<Suggestion> suggest(Caller caller, String typed, int limit) {
        return suggestions(
                caller, index.first(offered, viewpoint.of(caller, false), f -> Question.titles(f, typed), limit));
    }

    /** Empty when the space that is asked for is none that the caller may see. */
    private Optional<Limits> limits(Caller caller, Sought sought) {
        Limits limits = viewpoint.of(caller, sought.archived() || sought.space() != null);
        Limits labelled = sought.label() == null ? limits : limits.labelled(sought.label());
        if (sought.space() == null) {
            return Optional.of(labelled);
        }
        return spaces.find(caller, sought.space()).map(space -> labelled.within(space.id()));
    }

    private List<FoundThings> wanted(@Nullable String type) {
        if (type == null) {
            return List.copyOf(kinds.values());
        }
        FoundThings known = kinds.get(type);
        if (known == null) {
            throw new Invalid("type", "search.type.unknown", type);
        }
        return List.of(known);
    }

    private List<Hit> hits(Caller caller, List<Match> matches) {
        Map<Match, Facts> facts = facts(caller, matches);
        List<Hit> hits = new ArrayList<>();
        for (Match match : matches) {
            Facts known = facts.get(match);
            if (known != null) {
                hits.add(new Hit(
                        match.thing().kind(),
                        match.id(),
                        known.url(),
                        known.title(),
                        known.place(),
                        known.changedAt(),
                        Snippet.of(match.passages()),
                        match.score()));
            }
        }
        return hits;
    }

    private List<Suggestion> suggestions(Caller caller, List<Match> matches) {
        Map<Match, Facts> facts = facts(caller, matches);
        return matches.stream()
                .filter(facts::containsKey)
                .map(match -> {
                    Facts known = Objects.requireNonNull(facts.get(match));
                    return new Suggestion(match.thing().kind(), match.id(), known.url(), known.title(), known.place());
                })
                .toList();
    }

    /** What is shown of those matches that the caller may see; for all others there is nothing. */
    private Map<Match, Facts> facts(Caller caller, List<Match> matches) {
        Map<FoundThings, Map<Long, Match>> seen = new HashMap<>();
        for (Match match : matches) {
            if (viewpoint.admits(caller, new ContentRef(match.thing().kind(), match.id()))) {
                seen.computeIfAbsent(match.thing(), thing -> new HashMap<>()).put(match.id(), match);
            }
        }
        Map<Match, Facts> facts = new HashMap<>();
        seen.forEach((thing, byId) -> thing.facts(caller, byId.keySet())
                .forEach((id, known) -> facts.put(Objects.requireNonNull(byId.get(id)), known)));
        return facts;
    }
}
