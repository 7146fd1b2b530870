package org.commonplace.api;

import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final People people;
    private final Names names;
    private final CurrentCaller caller;

    MeController(People people, Names names, CurrentCaller caller) {
        this.people = people;
        this.names = names;
        this.caller = caller;
    }

    /**
     * Who calls.
     *
     * @param groups by name
     * @param readOnly whether the token used may only read
     */
    record MeAnswer(
            long id, String username, String name, boolean administrator, boolean readOnly, List<String> groups) {}

    @GetMapping
    MeAnswer show() {
        Caller now = caller.get();
        if (!now.isSignedIn()) {
            throw new NotFound("person");
        }
        PersonCard person = people.card(now.personId()).orElseThrow(() -> new NotFound("person"));
        return new MeAnswer(
                person.id(),
                person.username(),
                person.name(),
                now.administrator(),
                now.readOnly(),
                names.groupNames(now.groups()));
    }
}
