package org.commonplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages' scripts, styles, fonts and icons are made of is named in the jar, with the licences. */
class NoticesTest {

    /** Longer than any name of a licence, shorter than any licence. */
    private static final int A_TEXT = 300;

    private String notices = "";

    @BeforeEach
    void read() throws IOException {
        try (InputStream text = getClass().getResourceAsStream("/META-INF/THIRD-PARTY-FRONTEND.txt")) {
            assumeTrue(text != null, "Skipped: the product was built without its frontend");
            notices = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyPackageThatIsAskedForIsNamedWithVersionAndLicence() throws IOException {
        JsonNode wanted = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("package.json")))
                .path("dependencies");

        assertThat(wanted.propertyNames())
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(notices)
                        .containsPattern("(?m)^"
                                + Pattern.quote(name + " " + wanted.path(name).asString()) + " \\(.+\\)$"));
        assertThat(notices).contains("@tabler/icons 3.51.0 (MIT)");
    }

    /** What those bring along and the bundle holds. */
    @Test
    void whatCameAlongIsNamedToo() {
        assertThat(notices).containsPattern("(?m)^lit-html .*BSD-3-Clause").containsPattern("(?m)^dompurify ");
    }

    @Test
    void fontsAndLibrariesBringTheTextsOfTheirLicences() {
        List<String> texts =
                Pattern.compile("(?m)^-{80}$").splitAsStream(notices).skip(1).toList();

        for (String name : List.of(
                "@fontsource/newsreader",
                "@fontsource-variable/source-sans-3",
                "katex",
                "mermaid",
                "highlight.js",
                "lit",
                "@vaadin/button",
                "@tabler/icons")) {
            assertThat(texts)
                    .as(name)
                    .anySatisfy(text -> assertThat(text)
                            .containsPattern("\\A\\n(.*, )?" + Pattern.quote(name) + "(, .*)?\\n")
                            .hasSizeGreaterThan(A_TEXT));
        }
        assertThat(notices).contains("SIL OPEN FONT LICENSE", "Paweł Kuna", "Khan Academy");
    }
}
