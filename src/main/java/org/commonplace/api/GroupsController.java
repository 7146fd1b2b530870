package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.GroupCard;
import org.commonplace.people.Groups;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Groups and who is in them; changed by administrators. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupsController {

    private final Groups groups;
    private final CurrentCaller caller;

    GroupsController(Groups groups, CurrentCaller caller) {
        this.groups = groups;
        this.caller = caller;
    }

    @Schema(name = "NewGroup")
    record Creation(@Nullable String name) {}

    @Schema(name = "Group")
    record Answer(long id, String name, String title, String slug, boolean builtIn, String url) {

        static Answer of(GroupCard group) {
            String url = UriComponentsBuilder.fromPath("/api/v1/groups")
                    .pathSegment(group.name())
                    .encode()
                    .toUriString();
            return new Answer(group.id(), group.name(), group.name(), group.name(), group.builtIn(), url);
        }
    }

    @Schema(name = "Member")
    record Member(long id, String username, String name, String title, String slug, String url) {

        static Member of(PersonCard person) {
            return new Member(
                    person.id(),
                    person.username(),
                    person.name(),
                    person.name(),
                    person.username(),
                    "/api/v1/people/" + person.username());
        }
    }

    @GetMapping
    Listing<Answer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return groups.list(caller.get(), new Paging(page, size)).map(Answer::of);
    }

    @PostMapping
    ResponseEntity<Answer> create(@RequestBody Creation wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        Answer made = Answer.of(groups.create(caller.get(), name));
        return ResponseEntity.created(URI.create(made.url())).body(made);
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(@PathVariable String name) {
        Caller now = caller.get();
        groups.members(now, name);
        GroupCard group = groups.find(name).orElseThrow(() -> new NotFound("group"));
        groups.delete(now, group.id());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{name}/members")
    Listing<Member> members(@PathVariable String name, @ParameterObject Portion portion) {
        return Portioned.of(groups.members(caller.get(), name), portion.paging())
                .map(Member::of);
    }

    /** Answers with all who are in it from now on. */
    @PutMapping("/{name}/members")
    Listing<Member> replaceMembers(@PathVariable String name, @RequestBody Usernames members) {
        List<PersonCard> now = groups.replaceMembers(caller.get(), name, members.usernames());
        return new Listing<>(now, now.size()).map(Member::of);
    }
}
