package org.commonplace.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.IssuedToken;
import org.commonplace.people.Scope;
import org.commonplace.people.TokenCard;
import org.commonplace.people.Tokens;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

    private final Tokens tokens;
    private final CurrentCaller caller;

    TokensController(Tokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    /** The token wanted: {@code expires} in RFC 3339 or a date; {@code scopes} of {@code read} and {@code write}. */
    @Schema(name = "NewToken")
    record Creation(
            @Nullable String name,
            @Nullable String expires,
            @Nullable List<String> scopes) {}

    @Schema(name = "Token")
    record Answer(
            long id,
            String name,
            String title,
            long number,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            Instant expires,
            @Nullable Instant lastUsedAt,
            String url) {

        static Answer of(TokenCard token) {
            return new Answer(
                    token.id(),
                    token.name(),
                    token.name(),
                    token.id(),
                    token.prefix(),
                    token.scopes().stream()
                            .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    token.created(),
                    token.expires(),
                    token.lastUsed(),
                    "/api/v1/tokens/" + token.id());
        }
    }

    @PostMapping
    @SecurityRequirement(name = "password")
    ResponseEntity<IssuedToken> create(@RequestBody Creation wanted) {
        String name = wanted.name() == null ? "" : wanted.name();
        IssuedToken token = tokens.issue(caller.get(), name, end(wanted.expires()), scopes(wanted.scopes()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(token);
    }

    @GetMapping
    Listing<Answer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return tokens.list(caller.get(), new Paging(page, size)).map(Answer::of);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id) {
        tokens.revoke(caller.get(), id);
    }

    private static @Nullable Instant end(@Nullable String expires) {
        if (expires == null) {
            return null;
        }
        try {
            return expires.contains("T")
                    ? OffsetDateTime.parse(expires).toInstant()
                    : LocalDate.parse(expires).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("expires", "api.time.invalid");
        }
    }

    private static Set<Scope> scopes(@Nullable List<String> names) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : names == null ? List.<String>of() : names) {
            switch (name) {
                case "read" -> scopes.add(Scope.READ);
                case "write" -> scopes.add(Scope.WRITE);
                default -> throw new Invalid("scopes", "api.scopes.unknown");
            }
        }
        return scopes;
    }
}
