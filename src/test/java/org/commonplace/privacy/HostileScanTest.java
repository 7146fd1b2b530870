package org.commonplace.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to keep the scan busy. */
class HostileScanTest {

    private static final int LONGEST_PAGE = 5_000_000;
    private static final int PAGE = 3_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "9 ",
                "9-",
                "9.",
                "<a",
                "<",
                "[",
                "](",
                "[a](",
                "&",
                "&#",
                "dob 1 ",
                "MRN ",
                "patient 9434765919 ",
                "9434765919 ",
                "943 476 5919-",
                "A1 1A",
                "TR1 3LJ lives at ",
                "Aa Bb ",
                "born 1/1/1980 ",
                "tel ",
                "\n",
                "*9",
                "isbn 9434765919 ",
                "AAAAAAAAAA",
                "https://a/9434765919",
                "9434765919/",
                "\uD835\uDFD7"
            })
    void fiveMillionCharactersTakeLessThanThreeSeconds(String part) {
        String text = part.repeat(LONGEST_PAGE / part.length());
        long began = System.nanoTime();
        List<Match> found = TextScan.of(text);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%8d ms  %s%n", took.toMillis(), part.strip());
        assertThat(took).isLessThan(Duration.ofSeconds(3));
        assertThat(found).hasSizeLessThanOrEqualTo(5 * TextScan.MOST);
    }

    @Test
    void aPageIsLookedThroughInPassing() {
        String text = ("Ward 7 opened in 2019 with 24 beds; see [the plan](https://example.org/plans/2019-7) and call "
                        + "01872 250000. Every patient is seen by **two** nurses within 30 minutes.\n\n")
                .repeat(30)
                .substring(0, PAGE);
        for (int warm = 0; warm < 2_000; warm++) {
            TextScan.of(text);
        }
        int times = 2_000;
        long began = System.nanoTime();
        for (int n = 0; n < times; n++) {
            assertThat(TextScan.of(text)).isEmpty();
        }
        long each = (System.nanoTime() - began) / times;
        System.out.printf("A page of 3 kB takes %d µs%n", each / 1_000);
        assertThat(Duration.ofNanos(each)).isLessThan(Duration.ofMillis(2));
    }
}
