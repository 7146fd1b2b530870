package org.commonplace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.commonplace.CommonplaceTest;
import org.commonplace.shared.Checkup.Finding;
import org.commonplace.shared.Checkup.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Health tells that letters do not leave as soon as one did not. */
@CommonplaceTest
class MailCheckupTest {

    @Autowired
    PostOffice office;

    @Autowired
    LetterRows rows;

    @Autowired
    MessageSource messages;

    @Test
    void aLetterThatDidNotLeaveIsSaidInWordsUntilItDoes() {
        GreenMail server = PostOffice.server();
        int port = server.getSmtp().getPort();
        SetClock clock =
                new SetClock(Instant.now().truncatedTo(ChronoUnit.MICROS).plusSeconds(1));
        office.post(PostOffice.freshAddress(), "Not yet", "Text");
        server.stop();
        office.dispatch(PostOffice.to(port), clock).sendDue();

        MailCheckup checkup = new MailCheckup(office.server(PostOffice.to(port)), rows, messages, clock);
        Finding finding = checkup.find();
        assertThat(finding.state()).isEqualTo(State.ATTENTION);
        assertThat(words(finding)).contains("could not be sent when last tried", "nothing answers at that port");
        assertThat(finding.link()).isNotNull();
        assertThat(finding.facts()).containsEntry("trouble", "closed").containsKey("oldest-minutes");
        assertThat((Long) finding.facts().get("tried-in-vain")).isPositive();
    }

    private String words(Finding finding) {
        return messages.getMessage(finding.words(), finding.arguments().toArray(), Locale.UK);
    }
}
