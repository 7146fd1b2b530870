package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        signIn(testPeople.caller());
        super.initVaadinEnvironment();
    }

    @Test
    void theRailHoldsAllPlacesAndThePhonesBarThoseThereIsRoomFor() {
        shown("events");
        assertThat(places(find(Rail.class).all().getFirst())).containsSubsequence("", "spaces", "events", "inbox");
        assertThat(places(find(PlacesBar.class).all().getFirst())).containsExactly("", "search", "events", "inbox");
    }

    @Test
    void aPlaceThatTheBarHasNoRoomForIsInTheVisitorsMenu() {
        shown("events");
        assertThat(places(find(VisitorMenu.class).all().getFirst())).contains("spaces");
    }

    @Test
    void theOpenPlaceIsMarkedInTheBar() {
        shown("events");
        List<Anchor> marked = anchors(find(PlacesBar.class).all().getFirst())
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .toList();
        assertThat(marked).extracting(Anchor::getHref).containsExactly("events");
    }

    private static List<String> places(Component within) {
        return anchors(within).map(Anchor::getHref).toList();
    }

    private static Stream<Anchor> anchors(Component within) {
        Stream<Anchor> own = within instanceof Anchor link ? Stream.of(link) : Stream.empty();
        return Stream.concat(own, within.getChildren().flatMap(PlacesTest::anchors));
    }
}
