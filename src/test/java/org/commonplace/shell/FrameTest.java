package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.WholeScreen;
import org.commonplace.people.Caller;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The frame around every view, home, and what is shown when there is nothing else to show. */
@ExtendWith(OutputCaptureExtension.class)
class FrameTest extends ViewTest {

    private static final Pattern NUMBER = Pattern.compile("number: ([0-9A-F]{8})");

    @Autowired
    TestPeople testPeople;

    private Caller person;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        person = testPeople.caller(testPeople.someone("Priya Featherstone"));
        signIn(person);
        super.initVaadinEnvironment();
    }

    @Test
    void theFrameLeadsToThePlacesAndBackToTheContent() {
        shown("spaces");

        assertThat(find(Anchor.class).withText("Skip to the content").single().getHref())
                .isEqualTo("#content");
        assertThat(links()).contains("", "spaces");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("spaces"))
                .anyMatch(link -> "page".equals(link.getElement().getAttribute("aria-current")));
        assertThat(frame()).contains("Priya Featherstone", "Sign out", "Appearance");
    }

    @Test
    void homeGreetsByFirstNameAlone() {
        assertThat(shown(""))
                .containsPattern("Good (morning|afternoon|evening), Priya")
                .doesNotContain("Featherstone");
    }

    @Test
    void theChosenThemeIsMarked() {
        shown("");
        NativeButton dark = themes().stream()
                .filter(button -> button.getElement().getTextRecursively().equals("Dark"))
                .findFirst()
                .orElseThrow();

        test(dark).click();

        assertThat(dark.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(themes())
                .filteredOn(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .containsExactly(dark);
    }

    @Test
    void anAddressWithoutAViewSaysNothingOfItself() {
        assertThat(shown("no/such/<b>view</b>"))
                .contains("There is nothing here to see")
                .doesNotContain("such", "view</b>");
    }

    @Test
    void whatIsForbiddenMissingOrBrokenTellsNoMoreThanItShould(CapturedOutput log) {
        RouteConfiguration.forSessionScope().setRoute("breaks", BreakingView.class, List.of(MainLayout.class));
        String missing = shown("breaks?missing");

        assertThat(missing).contains("There is nothing here to see").doesNotContain("secret");
        assertThat(shown("breaks?forbidden"))
                .contains("This is for others to do")
                .doesNotContain("secret");
        String broken = shown("breaks?broken");
        assertThat(broken).contains("Something went wrong on our side").doesNotContain("secret", "Exception");
        Matcher number = NUMBER.matcher(broken);
        assertThat(number.find()).isTrue();
        assertThat(log.getOut())
                .containsPattern("Fault " + number.group(1) + "\\s+[\\w.]*IllegalStateException: secret");
    }

    private static String frame() {
        return String.join("\n", WholeScreen.of(UI.getCurrentOrThrow()).values());
    }

    private List<NativeButton> themes() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().hasAttribute("aria-pressed"))
                .toList();
    }

    /** A view that fails in the way its address asks for. */
    @AnonymousAllowed
    static class BreakingView extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            String how = event.getLocation()
                    .getQueryParameters()
                    .getParameters()
                    .keySet()
                    .iterator()
                    .next();
            throw switch (how) {
                case "missing" -> new NotFound("secret");
                case "forbidden" -> new NotAllowed("secret");
                default -> new IllegalStateException("secret");
            };
        }
    }
}
