package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedLinksTest {

    @Test
    void eachProgramIsGivenTheAddressInTheFormItTakes() {
        FeedLinks links = FeedLinks.of("https://books.example/calendars/a.ics?expand=1", "Training & more");

        assertThat(links.copy()).isEqualTo("https://books.example/calendars/a.ics?expand=1");
        assertThat(links.apple()).isEqualTo("webcal://books.example/calendars/a.ics?expand=1");
        assertThat(links.google())
                .isEqualTo("https://calendar.google.com/calendar/render"
                        + "?cid=webcal%3A%2F%2Fbooks.example%2Fcalendars%2Fa.ics%3Fexpand%3D1");
        assertThat(links.outlook())
                .startsWith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fbooks.example%2F")
                .endsWith("&name=Training%20%26%20more");
        assertThat(links.office()).startsWith("https://outlook.office.com/calendar/0/addfromweb?url=");
    }
}
