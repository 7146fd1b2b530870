package org.commonplace.search;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonplace.search.Viewpoint.Limits;
import org.commonplace.shared.Paging;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.search.engine.backend.common.DocumentReference;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the index. It answers with numbers and passages; nothing is read from the database here. */
@Component
class IndexQuery {

    private static final int PASSAGES = 2;

    private final SessionFactory sessions;

    IndexQuery(EntityManagerFactory entities) {
        this.sessions = entities.unwrap(SessionFactory.class);
    }

    /**
     * Something that matches.
     *
     * @param passages of its text, with marks around what was found; empty where none were asked for
     */
    record Match(FoundThings thing, long id, double score, List<String> passages) {

        private Match with(List<String> found, @Nullable String beginning) {
            return new Match(thing, id, score, found.isEmpty() && beginning != null ? List.of(beginning) : found);
        }
    }

    /** A portion of what matches, and how much does. */
    record Matches(List<Match> items, long total) {}

    /** What words are put into; the conditions are added to it. */
    interface Words {
        PredicateFinalStep in(SearchPredicateFactory index);
    }

    /** Matches with passages of their texts, best first. */
    Matches find(Collection<FoundThings> things, Limits limits, Words words, Paging paging) {
        Map<String, FoundThings> byName = byName(things);
        try (Session session = sessions.openSession()) {
            SearchResult<Match> found = search(session, things)
                    .select(f -> f.composite()
                            .from(
                                    f.composite()
                                            .from(f.documentReference(), f.score())
                                            .as((document, score) -> match(byName, document, score)),
                                    f.highlight(Fields.TEXT),
                                    f.field(Fields.BEGINNING, String.class))
                            .as((match, passages, beginning) -> match.with(passages, beginning)))
                    .where(f -> within(f, words, limits))
                    .highlighter(f -> f.unified().numberOfFragments(PASSAGES).tag(Snippet.ON, Snippet.OFF))
                    .sort(f -> f.composite().add(f.score()).add(f.field(Fields.TITLE_WHOLE)))
                    .fetch((int) paging.offset(), paging.size());
            return new Matches(found.hits(), found.total().hitCount());
        }
    }

    /** The best matches, without passages and without being counted. */
    List<Match> first(Collection<FoundThings> things, Limits limits, Words words, int limit) {
        Map<String, FoundThings> byName = byName(things);
        try (Session session = sessions.openSession()) {
            return search(session, things)
                    .select(f -> f.composite()
                            .from(f.documentReference(), f.score())
                            .as((document, score) -> match(byName, document, score)))
                    .where(f -> within(f, words, limits))
                    .sort(f -> f.composite().add(f.score()).add(f.field(Fields.TITLE_WHOLE)))
                    .fetchHits(limit);
        }
    }

    private static org.hibernate.search.engine.search.query.dsl.SearchQuerySelectStep<?, ?, ?, Object, ?, ?, ?> search(
            Session session, Collection<FoundThings> things) {
        return org.hibernate.search.mapper.orm.Search.session(session)
                .search(things.stream().map(FoundThings::indexed).toList());
    }

    private static PredicateFinalStep within(SearchPredicateFactory f, Words words, Limits limits) {
        if (limits.spaces().isEmpty()) {
            return f.matchNone();
        }
        BooleanPredicateClausesStep<?, ?> seen = f.bool()
                .must(words.in(f))
                .filter(f.match().field(Fields.OPEN).matching(true))
                .filter(f.terms().field(Fields.SPACE).matchingAny(limits.spaces()));
        leaveOut(f, seen, Fields.GUARD, limits.guards());
        leaveOut(f, seen, Fields.KEY, limits.withheld());
        if (limits.label() != null) {
            seen.filter(f.match().field(Fields.LABEL).matching(limits.label()));
        }
        return seen;
    }

    private static void leaveOut(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> seen, String field, Set<?> values) {
        if (!values.isEmpty()) {
            seen.mustNot(f.terms().field(field).matchingAny(values));
        }
    }

    private static Map<String, FoundThings> byName(Collection<FoundThings> things) {
        return things.stream().collect(toMap(thing -> thing.indexed().getSimpleName(), Function.identity()));
    }

    private static Match match(Map<String, FoundThings> byName, DocumentReference document, float score) {
        FoundThings thing = Objects.requireNonNull(byName.get(document.typeName()));
        return new Match(thing, Long.parseLong(document.id()), score, List.of());
    }
}
