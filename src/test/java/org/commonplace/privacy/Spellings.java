package org.commonplace.privacy;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ten digits as people, word processors and web pages spell them. */
final class Spellings {

    private static final List<String> PARTED_BY = List.of(
            " ",
            "-",
            ".",
            "\u00A0",
            "\u2009",
            "\u2007",
            "\u202F",
            "\u3000",
            "\u2010",
            "\u2011",
            "\u2013",
            "\u2212",
            "\u00B7",
            "  ",
            " - ",
            "\t",
            "\n",
            "&nbsp;",
            "&#160;",
            "&thinsp;",
            "&#8209;",
            "&#x2011;",
            "\\-",
            "<br>",
            "%20");

    private static final List<String> WITHIN = List.of(
            "",
            "\u200B",
            "\u00AD",
            "\u2060",
            "**",
            "*",
            "_",
            "~~",
            "`",
            "<wbr>",
            "</b><b>",
            "&shy;",
            "<!-- -->",
            "<span class=\"x\">");

    private static final List<String> GROUPS =
            List.of("334", "334", "334", "55", "343", "433", "2224", "22222", "1111111111");

    private final Random random;
    private final List<UnaryOperator<String>> ways = List.of(
            digits -> digits,
            digits -> grouped(digits, "334", pick(PARTED_BY)),
            digits -> grouped(digits, "334", pick(PARTED_BY)),
            digits -> mixed(digits),
            digits -> grouped(digits, pick(GROUPS), pick(List.of(" ", "-", ".", "\u00A0", "\u2013"))),
            digits -> within(digits, pick(WITHIN)),
            digits -> "**" + digits.substring(0, 3) + "** " + digits.substring(3, 6) + " _" + digits.substring(6) + "_",
            digits -> "<b>" + digits.substring(0, 3) + "</b>&nbsp;" + digits.substring(3, 6) + "&nbsp;"
                    + digits.substring(6),
            digits -> grouped(inScript(digits, 0xFF10), "334", pick(List.of("", " ", "\uFF0D", "\u3000"))),
            digits -> inScript(digits, pick(List.of(0x0660, 0x0966, 0x1D7CE, 0x1D7EC))),
            digits -> digits.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()),
            digits -> "[" + grouped(digits, "334", " ") + "](https://pas.example.org/x)",
            digits -> "[the record](https://pas.example.org/records/" + digits + "?tab=1)",
            digits -> "[" + digits.substring(0, 3) + "](/a) " + digits.substring(3, 6) + " " + digits.substring(6),
            digits -> "<a href=\"https://pas.example.org/records/" + digits + "\">record</a>",
            digits -> "<https://pas.example.org/records/" + digits + ">",
            digits -> "![scan](/files/" + grouped(digits, "334", "-") + ".png)",
            digits -> "| " + digits + " |",
            digits -> "(" + grouped(digits, "334", " ") + ")",
            digits -> "#" + digits + ",");

    Spellings(Random random) {
        this.random = random;
    }

    String any(String digits) {
        return pick(ways).apply(digits);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String mixed(String digits) {
        return digits.substring(0, 3)
                + pick(PARTED_BY)
                + digits.substring(3, 6)
                + pick(PARTED_BY)
                + digits.substring(6);
    }

    private static String grouped(String digits, String sizes, String between) {
        StringBuilder spelt = new StringBuilder();
        int at = 0;
        int[] codePoints = digits.codePoints().toArray();
        for (char size : sizes.toCharArray()) {
            spelt.append(at > 0 ? between : "").append(new String(codePoints, at, size - '0'));
            at += size - '0';
        }
        return spelt.toString();
    }

    private String within(String digits, String mark) {
        int at = 1 + random.nextInt(8);
        return digits.substring(0, at) + mark + digits.substring(at);
    }

    private static String inScript(String digits, int zero) {
        return digits.chars()
                .map(c -> c - '0' + zero)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
