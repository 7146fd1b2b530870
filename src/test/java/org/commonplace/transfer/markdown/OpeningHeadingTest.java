package org.commonplace.transfer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonplace.markup.LinkTargets;
import org.commonplace.markup.Markdown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Hand hygiene\n\nWash.",
                "\n\n   #  Hand *hygiene* ##\nWash.",
                "# Hand hygiene\r\n\r\nWash.",
                "Hand hygiene\n===\n\nWash."
            })
    void leavesOutWhatRepeatsTheTitle(String text) {
        assertThat(without(text, "Hand hygiene")).isEqualTo("Wash.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Another heading\n\nWash.",
                "## Hand hygiene\n\nWash.",
                "Wash.\n\n# Hand hygiene",
                "# [Hand hygiene](hands.md)\n\nWash.",
                "    # Hand hygiene\n\nWash.",
                "> # Hand hygiene\n\nWash.",
                "# Hand hygiene\n\n## Hand hygiene\n\nWash."
            })
    void keepsWhatSaysMoreOrStandsElsewhere(String text) {
        assertThat(without(text, "Hand hygiene")).isEqualTo(text);
    }

    private static String without(String text, String title) {
        return OpeningHeading.without(
                text, title, new Markdown().render(text, LinkTargets.NONE).outline());
    }
}
