package org.commonplace.wiki.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageStatus;
import org.junit.jupiter.api.Test;

class LinkDialogTest {

    @Test
    void aLinkNamesThePageAndWhereItDiffersWhatIsShown() {
        assertThat(LinkDialog.markdown(page("Night shift"), "lab", "")).isEqualTo("[[Night shift]]");
        assertThat(LinkDialog.markdown(page("Night shift"), "lab", " Night shift "))
                .isEqualTo("[[Night shift]]");
        assertThat(LinkDialog.markdown(page("Night shift"), "lab", "at night")).isEqualTo("[[Night shift|at night]]");
    }

    @Test
    void aLinkToAnotherSpaceNamesTheSpace() {
        assertThat(LinkDialog.markdown(page("Night shift"), "wards", "")).isEqualTo("[[lab:Night shift]]");
    }

    @Test
    void aTitleWithSignsOfItsOwnIsLinkedByAddress() {
        assertThat(LinkDialog.markdown(page("Coagulation: INR [draft]"), "lab", ""))
                .isEqualTo("[Coagulation: INR \\[draft\\]](/s/lab/night-shift)");
        assertThat(LinkDialog.markdown(page("Night shift"), "lab", "a|b")).isEqualTo("[a|b](/s/lab/night-shift)");
    }

    private static PageLine page(String title) {
        return new PageLine(1, "lab", "Laboratory", "night-shift", title, PageStatus.PUBLISHED, Instant.EPOCH, 1);
    }
}
