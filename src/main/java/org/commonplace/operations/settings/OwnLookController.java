package org.commonplace.operations.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commonplace.shared.Appearance;
import org.commonplace.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The installation's own style sheet and logo, for anyone: the page to sign in has them too. Their addresses name their content. */
@RestController
class OwnLookController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Appearance appearance;

    OwnLookController(Appearance appearance) {
        this.appearance = appearance;
    }

    /** What an older page still asks for by a former version it gets as it is now, to be asked for again. */
    @GetMapping("/look/own-{version}.css")
    ResponseEntity<String> style(@PathVariable String version) {
        boolean current = version.equals(appearance.version());
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(current ? FOR_GOOD : CacheControl.noCache())
                .body(appearance.css());
    }

    /** What a browser calls the product when it is put on a screen of its own. */
    @GetMapping(value = "/look/manifest.webmanifest", produces = "application/manifest+json")
    Map<String, Object> manifest() {
        return Map.of(
                "name", appearance.name(),
                "short_name", appearance.name(),
                "start_url", "/",
                "display", "minimal-ui",
                "background_color", "#faf8f4",
                "theme_color", "#f3efe7",
                "icons", List.of(Map.of("src", "icon.svg", "type", "image/svg+xml", "sizes", "any", "purpose", "any")));
    }

    @GetMapping("/look/logo-{sha256:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> logo(@PathVariable String sha256) {
        return appearance
                .logo(sha256)
                .map(logo -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(FOR_GOOD)
                        .body(logo.png()))
                .orElseThrow(() -> new NotFound("logo"));
    }
}
