package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterHtmlTest {

    private static final String SITE = "https://wiki.example.org/";

    @Test
    void theNameAndLogoStandAboveTheTextAndTheLinksHaveTheColour() {
        String html = LetterHtml.of(
                "News",
                "Look at https://wiki.example.org/s/X",
                SITE,
                new Letterhead("Northgate Knows", SITE + "look/logo-1.png", "#7c2855"));
        assertThat(html)
                .contains("src=\"https://wiki.example.org/look/logo-1.png\"", "Northgate Knows", "color:#7c2855");
        assertThat(html.indexOf("Northgate")).isLessThan(html.indexOf("Look at"));
    }

    @Test
    void aNameStaysWords() {
        String html =
                LetterHtml.of("News", "Text", SITE, new Letterhead("<img src=x onerror=alert(1)>", null, "#000000"));
        assertThat(html).doesNotContain("<img").contains("&lt;img");
    }
}
