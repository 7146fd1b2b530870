package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import org.commonplace.events.Room;
import org.commonplace.events.RoomPlan;
import org.commonplace.events.Rooms;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The rooms events are planned in. */
@RestController
@RequestMapping("/api/v1/rooms")
class RoomsController {

    private final Rooms rooms;
    private final CurrentCaller caller;

    RoomsController(Rooms rooms, CurrentCaller caller) {
        this.rooms = rooms;
        this.caller = caller;
    }

    /**
     * A room to be added, or what to change of one; what is left out stays.
     *
     * @param capacity how many it holds
     * @param mapUrl where a map shows it
     * @param retired no longer offered
     */
    record RoomBody(
            @Nullable String name,

            @Schema(type = "integer", nullable = true) @Nullable
            JsonNode capacity,

            @Nullable String address,

            @Schema(type = "string", nullable = true) @Nullable
            JsonNode mapUrl,

            @Nullable Boolean retired) {

        RoomPlan plan(RoomPlan before) {
            Optional<Integer> sentCapacity = Sent.count("capacity", capacity);
            Optional<String> sentMap = Sent.text("mapUrl", mapUrl);
            return new RoomPlan(
                    name == null ? before.name() : name,
                    sentCapacity == null ? before.capacity() : sentCapacity.orElse(null),
                    address == null ? before.address() : address,
                    sentMap == null ? before.mapUrl() : sentMap.orElse(null));
        }

        RoomPlan plan() {
            Optional<Integer> sentCapacity = Sent.count("capacity", capacity);
            Optional<String> sentMap = Sent.text("mapUrl", mapUrl);
            return new RoomPlan(
                    name == null ? "" : name,
                    sentCapacity == null ? null : sentCapacity.orElse(null),
                    address == null ? "" : address,
                    sentMap == null ? null : sentMap.orElse(null));
        }
    }

    /** A room. */
    record RoomAnswer(
            long id,
            String name,
            String title,
            String slug,
            @Nullable Integer capacity,
            String address,
            @Nullable String mapUrl,
            boolean retired,
            String url) {

        static RoomAnswer of(Room room) {
            return new RoomAnswer(
                    room.id(),
                    room.name(),
                    room.name(),
                    Long.toString(room.id()),
                    room.capacity(),
                    room.plan().address(),
                    room.plan().mapUrl(),
                    room.retired(),
                    "/api/v1/rooms/" + room.id());
        }
    }

    @GetMapping
    Listing<RoomAnswer> list(@ParameterObject Portion portion) {
        return Portioned.of(rooms.list(caller.get()), portion.paging()).map(RoomAnswer::of);
    }

    @PostMapping
    ResponseEntity<RoomAnswer> add(@RequestBody RoomBody wanted) {
        RoomAnswer made = RoomAnswer.of(rooms.add(caller.get(), wanted.plan()));
        return ResponseEntity.created(URI.create(made.url())).body(made);
    }

    @GetMapping("/{id}")
    RoomAnswer show(@PathVariable long id) {
        return RoomAnswer.of(find(caller.get(), id));
    }

    @PatchMapping("/{id}")
    RoomAnswer change(@PathVariable long id, @RequestBody RoomBody wanted) {
        Caller now = caller.get();
        Room before = find(now, id);
        boolean retired = wanted.retired() == null ? before.retired() : wanted.retired();
        return RoomAnswer.of(rooms.change(now, id, wanted.plan(before.plan()), retired));
    }

    private Room find(Caller now, long id) {
        return rooms.list(now).stream()
                .filter(room -> room.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("room " + id));
    }
}
