package org.commonplace.wiki.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String BASE = "# Title\n\nOne.\n\nTwo.\n\n- a\n- b\n- c\n";

    @Test
    void changesOfDifferentParagraphsAreBothKept() {
        Merge merge = Merge.of(BASE, BASE.replace("One.", "One, yours."), BASE.replace("Two.", "Two, theirs."));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).contains("One, yours.", "Two, theirs.");
    }

    @Test
    void neighbouringListItemsMayBeChangedByTwoPeople() {
        Merge merge = Merge.of(BASE, BASE.replace("- a", "- A"), BASE.replace("- b", "- B"));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).contains("- A\n- B\n- c\n");
    }

    @Test
    void theSameChangeByBothIsMadeOnce() {
        String changed = BASE.replace("One.", "Uno.");

        assertThat(Merge.of(BASE, changed, changed)).isEqualTo(new Merge(changed, List.of()));
    }

    @Test
    void differentChangesOfOneParagraphConflictAndNameAllThreeTexts() {
        Merge merge = Merge.of(BASE, BASE.replace("One.", "Yours."), BASE.replace("One.", "Theirs."));

        assertThat(merge.conflicts()).containsExactly(new Merge.Conflict("One.\n", "Yours.\n", "Theirs.\n"));
    }

    @Test
    void aParagraphThatOneChangedAndTheOtherRemovedConflicts() {
        assertThat(Merge.of(BASE, BASE.replace("One.\n\n", ""), BASE.replace("One.", "Theirs."))
                        .isClean())
                .isFalse();
    }

    @Test
    void paragraphsAddedByBothAtTheEndAreBothKept() {
        Merge merge = Merge.of(BASE, BASE + "\nMine.\n", BASE + "\nYours.\n");

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).contains("Mine.", "Yours.");
    }

    @Test
    void aParagraphAddedBeforeOneThatTheOtherChangedIsKept() {
        Merge merge = Merge.of(BASE, BASE.replace("Two.", "New.\n\nTwo."), BASE.replace("Two.", "Two, theirs."));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).contains("New.\n\nTwo, theirs.");
    }

    @Test
    void twoWholeTextsForAnEmptyPageConflict() {
        assertThat(Merge.of("", "Mine.\n", "Theirs.\n").isClean()).isFalse();
    }

    @Test
    void fencedCodeIsOneBlock() {
        String code = "```\na\n\nb\n```\n";

        assertThat(Blocks.of("before\n\n" + code + "\nafter\n"))
                .containsExactly("before\n", "\n", code, "\n", "after\n");
    }

    @Test
    void blocksJoinedAreTheTextByteForByte() {
        for (String text : List.of(
                "", "a", "a\n\n\nb", "- x\n- y\n\n\n", "| a |\n|---|\n| b |\n", "```\nopen", "a\r\n\r\nb\r\n")) {
            assertThat(String.join("", Blocks.of(text))).isEqualTo(text);
        }
    }

    @Test
    void anEditBesideAnUntouchedTextIsAlwaysTakenWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String base = randomText(random);
            String edited = randomText(random);
            assertThat(Merge.of(base, edited, base)).isEqualTo(new Merge(edited, List.of()));
            assertThat(Merge.of(base, base, edited)).isEqualTo(new Merge(edited, List.of()));
        }
    }

    @Test
    void everyWordOfBothIsInTheMergeOrInAConflict() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String base = randomText(random);
            String yours = base + "\nyours" + round + "\n\n" + randomText(random);
            String theirs = "theirs" + round + "\n\n" + base;
            Merge merge = Merge.of(base, yours, theirs);
            assertThat(merge.text() + merge.conflicts()).contains("yours" + round, "theirs" + round);
        }
    }

    private static String randomText(Random random) {
        List<String> blocks = new ArrayList<>();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            blocks.add(
                    random.nextBoolean()
                            ? "- item " + random.nextInt(5) + "\n"
                            : "Word " + random.nextInt(5) + ".\n\n");
        }
        return String.join("", blocks);
    }

    @Test
    void chosenTextsTakeThePlaceOfConflictsInTheirOrder() {
        String yours = BASE.replace("One.", "One, yours.").replace("- c", "- c, yours");
        String theirs = BASE.replace("One.", "One, theirs.").replace("- c", "- c, theirs");

        Merge merge = Merge.resolved(BASE, yours, theirs, List.of("One, settled.", "- c, settled\n"));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.text()).isEqualTo(BASE.replace("One.", "One, settled.").replace("- c", "- c, settled"));
    }
}
