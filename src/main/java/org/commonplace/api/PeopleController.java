package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.commonplace.people.AccountChange;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.NewPerson;
import org.commonplace.people.People;
import org.commonplace.people.PersonDetails;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

    private final People people;
    private final CurrentCaller caller;

    PeopleController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    /** An account to be made; it has no rights of its own until someone gives them. */
    @Schema(name = "NewPerson")
    record Creation(
            @Nullable String username,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String staffGroup,
            @Nullable String department,
            @Nullable String zone) {

        NewPerson person() {
            String user = username == null ? "" : username;
            return new NewPerson(user, name == null ? user : name, email, password, staffGroup, department, zone);
        }
    }

    /** What to change; what is left out stays. */
    @Schema(name = "PersonChange")
    record Change(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable Boolean administrator,
            @Nullable Boolean disabled,
            @Nullable String staffGroup,
            @Nullable String department,
            @Nullable String zone) {

        AccountChange change() {
            return new AccountChange(name, email, password, administrator, disabled, staffGroup, department, zone);
        }
    }

    @Schema(name = "Person")
    record Answer(
            long id,
            String username,
            String name,
            String title,
            String slug,
            @Nullable String email,
            boolean administrator,
            boolean disabled,
            @Nullable String staffGroup,
            @Nullable String department,
            @Nullable String zone,
            Instant createdAt,
            String url) {

        static Answer of(PersonDetails person) {
            return new Answer(
                    person.card().id(),
                    person.card().username(),
                    person.card().name(),
                    person.card().name(),
                    person.card().username(),
                    person.email(),
                    person.administrator(),
                    person.disabled(),
                    person.staffGroup(),
                    person.department(),
                    person.zone(),
                    person.created(),
                    "/api/v1/people/" + person.card().username());
        }
    }

    @GetMapping
    Listing<Answer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return people.list(caller.get(), new Paging(page, size)).map(Answer::of);
    }

    @PostMapping
    ResponseEntity<Answer> create(@RequestBody Creation wanted) {
        Answer made = Answer.of(people.create(caller.get(), wanted.person()));
        return ResponseEntity.created(URI.create(made.url())).body(made);
    }

    @GetMapping("/{username}")
    Answer show(@PathVariable String username) {
        return Answer.of(people.details(caller.get(), username));
    }

    @PatchMapping("/{username}")
    Answer change(@PathVariable String username, @RequestBody Change wanted) {
        return Answer.of(people.change(caller.get(), username, wanted.change()));
    }
}
