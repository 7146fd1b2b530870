package org.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonplace.shared.ui.Icon;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/look/icons.css");

    @Test
    void theStylesheetDrawsExactlyTheIconsThereAre() throws Exception {
        List<String> drawn = Pattern.compile("^\\.icon-([a-z0-9-]+) \\{", Pattern.MULTILINE)
                .matcher(Files.readString(SHEET))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Icon.values())
                        .map(icon -> icon.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
