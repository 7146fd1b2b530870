package org.commonplace.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.Colleague;
import org.commonplace.people.Colleagues;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.search.Hit;
import org.commonplace.search.IndexState;
import org.commonplace.search.Search;
import org.commonplace.search.SearchIndex;
import org.commonplace.search.Sought;
import org.commonplace.search.Suggestion;
import org.commonplace.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Finds things by their words. */
@RestController
@RequestMapping("/api/v1")
class SearchController {

    private static final int SUGGESTED = 10;
    private static final int NAMED = 8;
    private static final int PEOPLE = 3;
    private static final String PERSON = "person";

    private final Search search;
    private final SearchIndex index;
    private final People people;
    private final Colleagues colleagues;
    private final CurrentCaller caller;

    SearchController(Search search, SearchIndex index, People people, Colleagues colleagues, CurrentCaller caller) {
        this.colleagues = colleagues;
        this.search = search;
        this.index = index;
        this.people = people;
        this.caller = caller;
    }

    /**
     * What was found.
     *
     * @param facets counts by which to narrow the search; none are made yet
     * @param suggestion what else to search for; {@code null} where there is nothing to suggest
     */
    record SearchAnswer(
            long total,
            List<FoundItem> items,
            Map<String, Object> facets,
            @Nullable String suggestion) {}

    /**
     * One thing that was found.
     *
     * @param snippet safe HTML: words of the text, with {@code mark} around what was found
     */
    record FoundItem(String type, long id, String url, String title, String snippet, double score) {

        static FoundItem of(Colleague person) {
            String about = HtmlUtils.htmlEscape(String.join(" · ", person.facts()), "UTF-8");
            return new FoundItem(
                    PERSON, person.card().id(), person.url(), person.card().name(), about, 1);
        }

        static FoundItem of(Hit hit) {
            return new FoundItem(
                    hit.type(), hit.id(), hit.url(), hit.title(), hit.snippet().html(), hit.score());
        }
    }

    /** Things whose titles, and people whose names, begin like what was typed. */
    record SuggestAnswer(List<SuggestedItem> items) {}

    /**
     * One of them.
     *
     * @param place the name of the space it lies in; empty for a space; of a person what they do, as far as they say
     */
    record SuggestedItem(String type, long id, String url, String title, String place) {

        static SuggestedItem of(Suggestion found) {
            return new SuggestedItem(found.type(), found.id(), found.url(), found.title(), found.place());
        }

        static SuggestedItem of(Colleague person) {
            String place = person.facts().stream().findFirst().orElse("");
            return new SuggestedItem(
                    PERSON, person.card().id(), person.url(), person.card().name(), place);
        }
    }

    /** People whose name or username begins like what was typed. */
    record PeopleAnswer(List<PersonItem> items) {}

    /** One of them: {@code @username} names them in a text. */
    record PersonItem(String username, String name) {}

    /** How many changes the index has not taken in yet. */
    record IndexAnswer(long pending, long pendingVectors, long failed, boolean complete) {

        static IndexAnswer of(IndexState state) {
            return new IndexAnswer(state.pending(), 0, state.failed(), state.complete());
        }
    }

    @GetMapping("/search")
    SearchAnswer find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(defaultValue = "false") boolean archived,
            @ParameterObject Portion portion) {
        if (PERSON.equals(type)) {
            Listing<Colleague> found = colleagues.find(caller.get(), q, portion.paging());
            return new SearchAnswer(
                    found.total(), found.items().stream().map(FoundItem::of).toList(), Map.of(), null);
        }
        Sought sought = new Sought(q, given(type), given(space), given(label), archived);
        Listing<Hit> found = search.find(caller.get(), sought, portion.paging());
        return new SearchAnswer(
                found.total(), found.items().stream().map(FoundItem::of).toList(), Map.of(), null);
    }

    @GetMapping("/suggest")
    SuggestAnswer suggest(@RequestParam(defaultValue = "") String q) {
        Caller now = caller.get();
        return new SuggestAnswer(Stream.concat(
                        search.suggest(now, q, SUGGESTED).stream().map(SuggestedItem::of),
                        colleagues.named(now, q, PEOPLE).stream().map(SuggestedItem::of))
                .toList());
    }

    /** People to name in a text; for visitors nobody. */
    @GetMapping("/suggest/people")
    PeopleAnswer people(@RequestParam(defaultValue = "") String q) {
        return new PeopleAnswer(people.suggest(caller.get(), q).stream()
                .limit(NAMED)
                .map(person -> new PersonItem(person.username(), person.name()))
                .toList());
    }

    @GetMapping("/search/status")
    IndexAnswer status() {
        return IndexAnswer.of(index.state(caller.get()));
    }

    @PostMapping("/search/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    IndexAnswer rebuild() {
        index.rebuild(caller.get());
        return status();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
