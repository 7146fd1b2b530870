package org.commonplace.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who alone may view or edit a page and all below it. */
@RestController
@RequestMapping("/api/v1/pages/{id}/restrictions")
class PageRestrictionsController {

    private final Restrictions restrictions;
    private final Names names;
    private final CurrentCaller caller;

    PageRestrictionsController(Restrictions restrictions, Names names, CurrentCaller caller) {
        this.restrictions = restrictions;
        this.names = names;
        this.caller = caller;
    }

    /** People, by username, and groups, by name; none means that everyone with the role in the space may. */
    record Circles(@Nullable List<Named> view, @Nullable List<Named> edit) {}

    /** The circles from now on; lifting what keeps a page of a public space from being public has to be signed for. */
    record Change(
            @Nullable List<Named> view,
            @Nullable List<Named> edit,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {}

    /** The restrictions of this page itself, not those it inherits. */
    @GetMapping
    Circles show(@PathVariable long id) {
        return circles(caller.get(), restrictions.of(caller.get(), id));
    }

    @PutMapping
    Circles replace(@PathVariable long id, @RequestBody Change wanted) {
        Caller now = caller.get();
        restrictions.of(now, id);
        Rules rules = new Rules(circle("view", wanted.view()), circle("edit", wanted.edit()));
        restrictions.set(now, id, rules, SignedCheck.consent(wanted.override(), wanted.signedCheck()));
        return circles(now, restrictions.of(now, id));
    }

    private Circles circles(Caller now, Rules rules) {
        List<Long> people = Stream.concat(rules.viewers().people().stream(), rules.editors().people().stream())
                .distinct()
                .toList();
        Names.Known known = names.of(now, people);
        return new Circles(named(known, rules.viewers()), named(known, rules.editors()));
    }

    private List<Named> named(Names.Known known, Restrictions.Named circle) {
        List<Named> all = new ArrayList<>();
        circle.people().stream().sorted().forEach(person -> all.add(new Named(known.of(person), null)));
        names.groupNames(circle.groups()).forEach(group -> all.add(new Named(null, group)));
        return all;
    }

    private Restrictions.Named circle(String field, @Nullable List<Named> wanted) {
        Set<Long> people = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        for (Named named : wanted == null ? List.<Named>of() : wanted) {
            if (named.person() != null && named.group() == null) {
                people.add(names.person(field, named.person()));
            } else if (named.group() != null && named.person() == null) {
                groups.add(names.group(field, named.group()));
            } else {
                throw new Invalid(field, "api.named.one");
            }
        }
        return new Restrictions.Named(people, groups);
    }
}
