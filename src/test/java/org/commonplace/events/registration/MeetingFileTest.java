package org.commonplace.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.commonplace.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingFileTest {

    @Test
    void aFileOfTeamsIsReadAcrossItsTables() {
        String text = """
                1. Summary
                Meeting title\tSearching well
                Attended participants\t2

                2. Participants
                Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
                Sam Okafor\t3/16/27, 2:00:01 PM\t3/16/27, 3:01:00 PM\t1h 0m 59s\tSam@Example.org\tsam@example.org\tOrganizer
                Gwen (Guest)\t3/16/27, 2:10:00 PM\t3/16/27, 2:30:30 PM\t20m 30s\t\t\tPresenter

                3. In-Meeting Activities
                Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
                Sam Okafor\t3/16/27, 2:00:01 PM\t3/16/27, 3:01:00 PM\t1h 0m 59s\tsam@example.org\tOrganizer
                """;
        byte[] file = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);

        assertThat(MeetingFile.read(file))
                .containsExactly(
                        new MeetingFile.Present("Sam Okafor", "sam@example.org", 60),
                        new MeetingFile.Present("Gwen (Guest)", "", 20));
    }

    @Test
    void aFileOfZoomIsReadAndWhoCameTwiceIsOne() {
        String text = """
                Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
                "Okafor, Sam",sam@example.org,16/03/2027 14:00,16/03/2027 14:20,20,No
                "Okafor, Sam",sam@example.org,16/03/2027 14:30,16/03/2027 15:00,30,No
                "Quote ""Q""\",,16/03/2027 14:30,16/03/2027 15:00,30,Yes
                """;

        assertThat(MeetingFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new MeetingFile.Present("Okafor, Sam", "sam@example.org", 50),
                        new MeetingFile.Present("Quote \"Q\"", "", 30));
    }

    @ParameterizedTest
    @CsvSource({"62, 62", "1h 2m 3s, 62", "45s, 0", "1:02:03, 62", "12:30, 12", "soon, 0", "999999999h, 0", "'', 0"})
    void howLongIsReadInAnyForm(String duration, int minutes) {
        assertThat(MeetingFile.minutes(duration)).isEqualTo(minutes);
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);

        for (byte[] file : new byte[][] {
            {}, noise, "a,b,c\n1,2,3".getBytes(StandardCharsets.UTF_8), new byte[MeetingFile.MOST_BYTES + 1]
        }) {
            assertThatThrownBy(() -> MeetingFile.read(file)).isInstanceOf(Invalid.class);
        }
    }
}
