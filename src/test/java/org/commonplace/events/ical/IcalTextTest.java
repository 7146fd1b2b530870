package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines as they are folded and escaped, whatever is typed. */
class IcalTextTest {

    private static final int[] SIGNS = {
        'a', ' ', ',', ';', '\\', ':', '"', '\n', 'é', 'ß', '€', '日', 0x1F600, 0x1F468, 0x200D
    };

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoneEndsWithinACharacter() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            String typed = typed(random);
            String text = written(Line.text("DESCRIPTION", typed));

            for (String line : text.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            }
            assertThat(meant(text)).isEqualTo(typed);
        }
    }

    @Test
    void aLineOfExactlySeventyFiveOctetsIsNotFolded() {
        assertThat(written(Line.text("SUMMARY", "a".repeat(67)))).doesNotContain("\r\n ");
        assertThat(written(Line.text("SUMMARY", "a".repeat(68)))).contains("\r\n a\r\n");
        assertThat(written(Line.text("SUMMARY", "a".repeat(66) + "é"))).contains("a\r\n é\r\n");
    }

    @Test
    void nothingThatIsTypedBeginsALineOfItsOwn() {
        String evil = "x\r\nATTACH:file:///etc/passwd\u0085\u2028\u0000\u0007y";

        String text = written(Line.text("SUMMARY", evil));
        String address = written(Line.uri("URL", "https://x.example/\r\nATTACH:y"));
        String parameter = written(Line.uri("CONFERENCE", "https://x.example/").with("LABEL", "a\"\r\nX:y;z"));

        assertThat(text.lines().filter(line -> line.startsWith("ATTACH"))).isEmpty();
        assertThat(text).doesNotContain("\u0000", "\u0007", "\u0085");
        assertThat(address.lines()).noneMatch(line -> line.startsWith("ATTACH"));
        assertThat(parameter).contains("LABEL=\"a'X:y;z\":https://x.example/");
    }

    @Test
    void addressesAreNotEscapedAndTextsAre() {
        assertThat(written(Line.uri("URL", "https://x.example/?a=b,c;d\\e")))
                .contains("URL:https://x.example/?a=b,c;d\\e\r\n");
        assertThat(written(Line.texts("CATEGORIES", List.of("a,b", "c;d")))).contains("CATEGORIES:a\\,b,c\\;d\r\n");
    }

    private static String typed(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200);
        for (int n = 0; n < length; n++) {
            text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return text.toString();
    }

    private static String written(Line line) {
        return new String(IcalText.write(Part.of("VEVENT", List.of(line))), StandardCharsets.UTF_8);
    }

    private static String meant(String text) {
        String line = Arrays.stream(text.replace("\r\n ", "").split("\r\n"))
                .filter(each -> each.startsWith("DESCRIPTION:"))
                .findFirst()
                .orElseThrow();
        StringBuilder meant = new StringBuilder();
        String value = line.substring("DESCRIPTION:".length());
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            if (sign == '\\') {
                char next = value.charAt(++at);
                meant.append(next == 'n' ? '\n' : next);
            } else {
                meant.append(sign);
            }
        }
        return meant.toString();
    }
}
