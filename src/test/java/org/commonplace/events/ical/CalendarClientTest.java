package org.commonplace.events.ical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarClientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Google-Calendar-Importer|Google Calendar",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)|Outlook",
                "iOS/17.4 (21E219) dataaccessd/1.0|Apple Calendar",
                "macOS/14.4 (23E214) CalendarAgent/1019|Apple Calendar",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.7.0|Thunderbird",
                "ICSx5/2.2.3 (2024/03/30; okhttp/4.12.0) Android/14|ICSx⁵",
                "vdirsyncer/0.19.2|vdirsyncer",
                "curl/8.5.0|curl"
            })
    void aProgramIsCalledAsPeopleCallIt(String agent, String name) {
        assertThat(CalendarClient.of(agent)).isEqualTo(name);
    }

    @Test
    void whatSaysNothingIsNotNamed() {
        assertThat(CalendarClient.of(null)).isEmpty();
        assertThat(CalendarClient.of(" ")).isEmpty();
        assertThat(CalendarClient.of("<script>alert(1)</script>")).isEmpty();
        assertThat(CalendarClient.of("a".repeat(10_000)).length()).isLessThanOrEqualTo(80);
    }
}
