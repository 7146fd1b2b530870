package org.commonplace.api;

import java.net.URI;
import java.util.Set;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Listing;
import org.commonplace.wiki.ArchivedSpaces;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.Signing;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.VerifiedReading;
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

/** Spaces: made by administrators, described by those who curate them. */
@RestController
@RequestMapping("/api/v1/spaces")
class SpacesController {

    private final Spaces spaces;
    private final VerifiedReading verified;
    private final Signing signing;
    private final ArchivedSpaces archivedSpaces;
    private final CurrentCaller caller;

    SpacesController(
            Spaces spaces,
            VerifiedReading verified,
            Signing signing,
            ArchivedSpaces archivedSpaces,
            CurrentCaller caller) {
        this.archivedSpaces = archivedSpaces;
        this.verified = verified;
        this.signing = signing;
        this.spaces = spaces;
        this.caller = caller;
    }

    /** A space to be made; without a visibility it is private. */
    record SpaceCreation(
            @Nullable String key,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String visibility,
            @Nullable OverrideWords override) {}

    /** What to change; what is left out stays. */
    record SpaceChange(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String visibility,
            @Nullable Boolean verifiedOnly,
            @Nullable Boolean signing,
            @Nullable Boolean archived,
            @Nullable OverrideWords override,
            @Nullable SignedCheck signedCheck) {

        boolean isOnlyOfArchive() {
            return archived != null
                    && name == null
                    && purpose == null
                    && visibility == null
                    && verifiedOnly == null
                    && signing == null;
        }
    }

    @GetMapping
    Listing<SpaceAnswer> list(@ParameterObject Portion portion) {
        Caller now = caller.get();
        Set<Long> signed = signing.wanted(now);
        return Portioned.of(spaces.list(now), portion.paging()).map(space -> SpaceAnswer.of(space, signed));
    }

    @PostMapping
    ResponseEntity<SpaceAnswer> create(@RequestBody SpaceCreation wanted) {
        Visibility visibility = Choice.of(Visibility.class, "visibility", wanted.visibility());
        NewSpace space = new NewSpace(
                wanted.key() == null ? "" : wanted.key(),
                wanted.name() == null ? "" : wanted.name(),
                wanted.purpose() == null ? "" : wanted.purpose(),
                visibility == null ? Visibility.PRIVATE : visibility);
        SpaceAnswer made = answer(spaces.create(caller.get(), space, OverrideWords.consent(wanted.override())));
        return ResponseEntity.created(URI.create("/api/v1/spaces/" + made.key()))
                .body(made);
    }

    @GetMapping("/{key}")
    SpaceAnswer show(@PathVariable String key) {
        return answer(spaces.get(caller.get(), key));
    }

    @PatchMapping("/{key}")
    SpaceAnswer change(@PathVariable String key, @RequestBody SpaceChange wanted) {
        Visibility visibility = Choice.of(Visibility.class, "visibility", wanted.visibility());
        Caller now = caller.get();
        if (Boolean.FALSE.equals(wanted.archived()) && spaces.get(now, key).isArchived()) {
            archivedSpaces.bringBack(now, key);
        }
        if (wanted.isOnlyOfArchive()) {
            return answer(archive(now, key, wanted));
        }
        SpaceDetails changed = spaces.describe(
                now,
                key,
                wanted.name(),
                wanted.purpose(),
                visibility,
                SignedCheck.consent(wanted.override(), wanted.signedCheck()));
        if (wanted.signing() != null) {
            signing.ask(now, changed.id(), wanted.signing());
        }
        if (wanted.verifiedOnly() != null) {
            verified.ask(now, key, wanted.verifiedOnly());
        }
        return answer(archive(now, key, wanted));
    }

    /** Archiving comes last, since nothing else can be changed after it. */
    private SpaceDetails archive(Caller now, String key, SpaceChange wanted) {
        SpaceDetails space = spaces.get(now, key);
        return Boolean.TRUE.equals(wanted.archived()) && !space.isArchived() ? archivedSpaces.archive(now, key) : space;
    }

    private SpaceAnswer answer(SpaceDetails space) {
        return SpaceAnswer.of(space, signing.wanted(caller.get()));
    }
}
