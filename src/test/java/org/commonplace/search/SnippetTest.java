package org.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonplace.Payloads;
import org.commonplace.search.Snippet.Piece;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void whatWasFoundStandsOut() {
        Snippet snippet = Snippet.of(List.of("the " + on("wrong") + "\nperson  was", "by " + on("blood")));

        assertThat(snippet.pieces())
                .containsExactly(
                        new Piece("the ", false),
                        new Piece("wrong", true),
                        new Piece(" person was … by ", false),
                        new Piece("blood", true));
        assertThat(snippet.html()).isEqualTo("the <mark>wrong</mark> person was … by <mark>blood</mark>");
    }

    @Test
    void cellsAndHeadingsDoNotRunTogether() {
        String apart = Snippet.apart("Order of draw\n1\tBlue\tClotting\t4 times\n2\tGold\nSay so.\nThen go");
        Snippet snippet = Snippet.of(List.of(apart));
        assertThat(snippet.text())
                .isEqualTo("Order of draw · 1 · Blue · Clotting · 4 times · 2 · Gold · Say so. Then go");
        assertThat(Snippet.of(List.of("Blue ·\n")).text()).isEqualTo("Blue");
    }

    @Test
    void textsStayTextsWhateverTheyHold() {
        for (String payload : Payloads.all()) {
            Snippet snippet = Snippet.of(List.of("before " + on(Snippet.withoutMarks(payload)) + " after " + payload));

            assertThat(Jsoup.parseBodyFragment(snippet.html()).body().select("*:not(body):not(mark)"))
                    .as(payload)
                    .isEmpty();
        }
    }

    @Test
    void aMarkThatNothingEndsIsLeftOut() {
        assertThat(Snippet.of(List.of("half " + Snippet.ON + "open")).text()).isEqualTo("half open");
        assertThat(Snippet.of(List.of("half " + Snippet.OFF + "open")).text()).isEqualTo("half open");
        assertThat(Snippet.of(List.of("", " ")).pieces()).isEmpty();
    }

    @Test
    void aLongPassageIsCutAroundWhatWasFound() {
        String long1 = "word ".repeat(100) + on("blood") + " in tube".repeat(100);
        Snippet snippet = Snippet.of(List.of(long1));
        assertThat(snippet.text())
                .hasSizeLessThan(300)
                .startsWith("…word ")
                .contains("blood in tube")
                .endsWith("…");
        assertThat(snippet.pieces()).filteredOn(Piece::found).containsExactly(new Piece("blood", true));

        String endless = "x".repeat(5_000);
        assertThat(Snippet.of(List.of(endless)).text()).hasSizeLessThan(300);
        assertThat(Snippet.of(List.of(on(endless))).pieces()).hasSizeLessThan(4);
        assertThat(Snippet.of(List.of(endless + on("y") + endless)).text()).contains("y");
    }

    private static String on(String words) {
        return Snippet.ON + words + Snippet.OFF;
    }
}
