package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.junit.jupiter.api.Test;

/** The frame around every view for someone who has not signed in. */
class VisitorsFrameTest extends ViewTest {

    @Test
    void aVisitorIsOfferedToSignIn() {
        shown("");

        assertThat(screen()).contains("Welcome to Commonplace").doesNotContain("Your drafts");
        assertThat(links()).contains("login");
        assertThat(WholeScreen.of(UI.getCurrentOrThrow()).values()).doesNotContain("Sign out");
    }

    @Test
    void aVisitorIsAskedToSignInForWhatIsMissing() {
        RouteConfiguration.forSessionScope()
                .setRoute("breaks", FrameTest.BreakingView.class, List.of(MainLayout.class));

        shown("breaks?missing");

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("login?continue=%2Fbreaks%3Fmissing");
    }
}
