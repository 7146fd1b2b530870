package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.commonplace.people.Caller;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.VerifiedReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class VerifyingTest extends LaboratoryHandbook {

    @Autowired
    VerifiedReading verified;

    @Autowired
    Reviews pageReviews;

    PersonCard omar;
    Caller curator;

    @BeforeEach
    void aCurator() {
        omar = people.someone("Omar Haddad");
        curator = people.caller(omar);
        wiki.give(curator, Role.CURATE, space);
    }

    @Test
    void readersSeeTheVerifiedTextUntilTheNewOneIsVerified(Browser browser) {
        Page curating = browser.signedIn(omar);
        curating.navigate("/s/" + space.key());
        curating.locator(".more-menu vaadin-menu-bar-button").first().click();
        curating.getByText("Show readers verified text only …").click();
        curating.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show verified text only"))
                .click();
        assertThat(curating.locator(".facts")).containsText("Readers see verified text");

        Page reading = browser.signedIn(people.someone("Rosa Reader"));
        reading.navigate(labelling.url());
        assertThat(reading.locator(".facts")).containsText("Not yet verified");

        Page writing = browser.signedIn(priya);
        writing.navigate(labelling.url());
        writing.locator(".care").getByText("Verify this text").click();
        assertThat(writing.locator(".facts .chip")).hasText("Verified");

        writing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Edit"))
                .first()
                .click();
        writing.locator("#editor-text").fill("The newest words.");
        writing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish changes"))
                .click();
        writing.waitForURL(url -> !url.contains("/edit"));
        assertThat(writing.locator(".prose")).containsText("The newest words.");
        assertThat(writing.locator(".notice")).containsText("Readers see the one that was verified last");
        browser.glance(writing, "held-back");

        reading.navigate(labelling.url());
        assertThat(reading.locator(".facts .chip")).hasText("Verified");
        assertThat(reading.locator(".prose")).not().containsText("The newest words.");

        writing.getByText("See what has changed").click();
        assertThat(writing).hasURL(Pattern.compile("/compare/"));
        curating.navigate("/queue?list=changed");
        assertThat(curating.locator(".queue-list .row-title")).containsText("Labelling at the bedside");
        browser.glance(curating, "queue-changed");
        curating.locator(".queue-list .row").getByRole(AriaRole.BUTTON).first().focus();
        curating.keyboard().press("Enter");
        assertThat(curating.locator(".queue-list .row .chip-green").last()).hasText("Verified");
        assertThat(curating.locator(".queue-lists a[aria-current] .queue-count"))
                .hasText("0");

        reading.navigate(labelling.url());
        assertThat(reading.locator(".prose")).containsText("The newest words.");
        browser.checkAccessibility(reading);
    }

    @Test
    void theDayOfTheNextReviewIsChosenOnThePage(Browser browser) {
        LocalDate day = LocalDate.now().plusDays(40);
        Page page = browser.signedIn(omar);
        page.navigate(labelling.url());
        page.locator(".more-menu vaadin-menu-bar-button").first().click();
        page.getByText("Reviewed, next review on …").click();
        Locator asked = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Reviewed, still right"));
        asked.locator("input").fill(day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        asked.locator("input").press("Enter");
        asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reviewed, still right"))
                .click();

        assertThat(page.getByText(Pattern.compile("is reviewed\\. Next review on " + day.getDayOfMonth() + " ")))
                .isVisible();
    }

    @Test
    void theQueueOfASpaceIsWorkedThrough(Browser browser) {
        pageReviews.review(editor, labelling.id(), null, LocalDate.now().minusDays(3));
        Page page = browser.signedIn(omar);
        page.navigate("/");
        assertThat(page.locator(".card").getByText("Whole queue")).isVisible();
        browser.glance(page, "home-queue");
        page.locator(".card").getByText("Reviews overdue").click();
        assertThat(page).hasURL(Pattern.compile("/queue\\?list=overdue$"));
        page.navigate("/s/" + space.key() + "/queue");
        assertThat(page.locator(".queue-lists a[aria-current]")).containsText("Reviews overdue");
        page.locator(".queue-list").getByText("Reviewed, still right").click();
        assertThat(page.getByText(Pattern.compile("is reviewed\\. Next review on")))
                .isVisible();
        assertThat(page.locator(".queue-lists a[aria-current] .queue-count")).hasText("0");
        page.navigate(labelling.url());
        assertThat(page.locator(".care")).containsText("Omar Haddad");
        browser.checkAccessibility(page);
    }
}
