package org.commonplace.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.commonplace.TestPeople;
import org.commonplace.ViewTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CommandPaletteTest extends ViewTest {

    @Autowired
    TestPeople testPeople;

    @Autowired
    TestWiki wiki;

    @Autowired
    Restrictions restrictions;

    SpaceDetails space;
    Caller editor;
    PageDetails page;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        space = wiki.space(Visibility.PUBLIC);
        editor = wiki.someoneWith(Role.EDIT, space);
        page = wiki.page(editor, space, "Order of draw", "Words.");
        signIn(editor);
        super.initVaadinEnvironment();
    }

    @Test
    void whatCanBeDoneDependsOnWhereOneIs() {
        assertThat(offered(""))
                .noneMatch(words -> words.contains("Order of draw"))
                .contains("Sign out", "Home");

        List<String> there = offered(page.url());
        assertThat(there).contains("Edit “Order of draw”", "New page in “" + space.name() + "”");
        assertThat(hrefs()).contains("s/" + space.key() + "/order-of-draw/edit", "s/" + space.key() + "/import");
    }

    @Test
    void whoeverOnlyReadsIsOfferedNoChange() {
        signIn(testPeople.caller());
        List<String> reader = offered(page.url());
        assertThat(reader).contains("History of “Order of draw”", "Sign out");
        assertThat(reader).noneMatch(words -> words.startsWith("Edit") || words.startsWith("New page"));

        signOut();
        List<String> visitor = offered(page.url());
        assertThat(visitor).contains("Sign in").doesNotContain("Sign out");
        assertThat(visitor).noneMatch(words -> words.startsWith("Edit") || words.startsWith("Import"));
    }

    @Test
    void aPageIsBegunFromAnywhere() {
        assertThat(offered("")).contains("New page in …");
        palette().carryOut(id("New page in …"));
        click("Begin the page");

        assertThat(UI.getCurrentOrThrow().getActiveViewLocation().getPath()).isEqualTo("s/" + space.key() + "/new");
    }

    @Test
    void aPageOneMayNotSeeIsNotNamed() {
        offered(page.url());
        Caller other = wiki.someoneWith(Role.EDIT, space);
        signIn(other);
        offered(page.url());
        restrictions.set(
                editor,
                page.id(),
                new Rules(new Named(java.util.Set.of(editor.personId()), java.util.Set.of()), Named.NOBODY));

        assertThat(offered("")).noneMatch(words -> words.contains("Order of draw"));
        assertThat(offered(page.url())).noneMatch(words -> words.contains("Order of draw"));
    }

    @Test
    void whatIsChosenIsDoneAndNothingElseCanBe() {
        offered("");
        int dark = id("Dark appearance");
        int home = id("Home");
        offered(page.url());
        scripts();

        palette().carryOut(dark);
        assertThat(scripts()).anyMatch(parameters -> parameters.contains("dark"));
        for (int nothing : new int[] {-1, 10_000_000, home}) {
            palette().carryOut(nothing);
        }
        assertThat(scripts()).isEmpty();
    }

    private int id(String words) {
        return commands()
                .valueStream()
                .filter(one -> one.path("label").asString().equals(words))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    /** The parameters of the scripts sent since this was last asked. */
    private static List<String> scripts() {
        return UI.getCurrentOrThrow().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getParameters().toString())
                .toList();
    }

    private List<String> offered(String address) {
        shown(address);
        palette().offer();
        return commands().valueStream().map(one -> one.path("label").asString()).toList();
    }

    private List<String> hrefs() {
        return commands()
                .valueStream()
                .map(one -> one.path("href").asString(""))
                .toList();
    }

    private JsonNode commands() {
        return (JsonNode) palette().getElement().getPropertyRaw("commands");
    }

    private CommandPalette palette() {
        return find(CommandPalette.class).single();
    }
}
