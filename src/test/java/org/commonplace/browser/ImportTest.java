package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonplace.Corpora;
import org.commonplace.TestPeople;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.transfer.archive.Zips;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.TestHandbook;
import org.commonplace.wiki.TestWiki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ImportTest {

    private static final LocatorAssertions.ContainsTextOptions IN_GOOD_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @Autowired
    TestPeople people;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestHandbook handbook;

    @TempDir
    Path folder;

    PersonCard editor;
    SpaceDetails space;

    @BeforeEach
    void anEmptySpace() {
        editor = people.someone("Priya Nair");
        space = handbook.space(Visibility.STAFF);
        wiki.give(people.caller(editor), Role.EDIT, space);
    }

    @Test
    void aHandbookIsImportedCancelledAndResumedAndItsLinksLead(Browser browser) throws IOException {
        Path zip = zipped(Corpora.path("markdown/code-with-engineering-playbook"));
        Page page = open(browser);
        page.locator("vaadin-upload input[type=file]").setInputFiles(zip);
        button(page, "Cancel import").click();
        assertThat(progress(page)).containsText("Cancelled.", IN_GOOD_TIME);
        assertThat(progress(page)).not().containsText("249 of 249 files");
        button(page, "Resume import").click();
        assertThat(progress(page)).containsText("Done. ", IN_GOOD_TIME);
        assertThat(progress(page)).containsText("249 of 249 files");
        assertThat(page.locator(".import-report .row").first()).isVisible();
        assertThat(page.locator("page-tree [role=treeitem]").first()).isVisible();
        browser.glance(page, "import-report");
        button(page, "Take this import back").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(1);
        browser.glance(page, "import-take-back");

        page.navigate(space.url() + "/code-reviews");
        assertThat(heading(page)).hasText("Code Reviews");
        assertThat(page.locator("article-text h1")).hasCount(0);
        link(page, "Code review tools").click();
        assertThat(page).hasURL(Pattern.compile(space.url() + "/"));
        assertThat(heading(page)).containsText("Code Review Tools");
        assertThat(page.locator(".crumbs")).containsText("Code Reviews");
        browser.checkAccessibility(page);
    }

    @Test
    void aFolderIsImportedAndWhatIsMissingIsNamedFileByFile(Browser browser) throws IOException {
        Path wards = Files.createDirectories(folder.resolve("wards/hands"));
        Files.writeString(wards.resolve("soap.md"), "# Soap\n\nWash [like this](../washing.md#how-long).");
        Files.writeString(wards.resolveSibling("washing.md"), "# Washing\n\n## How long\n\nSee [gone](gone.md).");
        Files.write(wards.resolveSibling("old.md"), new byte[] {'K', (byte) 0xE4, 's', 'e'});
        Page page = open(browser);
        page.locator("folder-picker input").setInputFiles(folder.resolve("wards"));
        assertThat(progress(page)).containsText("Done. 3 pages created", IN_GOOD_TIME);
        assertThat(page.locator(".import-report"))
                .containsText(Pattern.compile("old\\.md.*not text.*washing\\.md.*gone\\.md", Pattern.DOTALL));

        link(page, "Go to " + space.name()).click();
        page.locator("page-tree")
                .getByRole(
                        AriaRole.TREEITEM,
                        new Locator.GetByRoleOptions().setName("Hands").setExact(true))
                .click();
        link(page, "Soap").click();
        assertThat(heading(page)).hasText("Soap");
        link(page, "like this").click();
        assertThat(page).hasURL(Pattern.compile("/washing#h-how-long"));
        assertThat(heading(page)).hasText("Washing");
    }

    private Page open(Browser browser) {
        Page page = browser.signedIn(editor);
        page.navigate(space.url() + "/import");
        assertThat(button(page, "Choose a zip file")).isVisible();
        assertThat(page.locator("vaadin-notification-card")).hasCount(0);
        return page;
    }

    private Path zipped(Path source) throws IOException {
        Path target = folder.resolve("handbook.zip");
        try (Zips zip = new Zips(target);
                Stream<Path> files = Files.walk(source)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                zip.add("handbook/" + source.relativize(file), Files.readAllBytes(file));
            }
        }
        return target;
    }

    private static Locator progress(Page page) {
        return page.locator(".import-progress");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator link(Page page, String words) {
        return page.locator("#content")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
