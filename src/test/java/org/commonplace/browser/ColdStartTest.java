package org.commonplace.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.commonplace.discussion.Fault;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Reports;
import org.commonplace.people.AccountChange;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a view opens works also when that view is the first that the browser loads. */
@BrowserTest
class ColdStartTest extends LaboratoryHandbook {

    @Autowired
    Reports reports;

    @Autowired
    People accounts;

    @Test
    void theCuratorsQueueCanBeWorkedThrough(Browser browser) {
        PersonCard omar = people.someone("Omar Haddad");
        wiki.give(people.caller(omar), Role.CURATE, space);
        PersonCard leaver = people.someone("Sam Okafor");
        Caller leaving = people.caller(leaver);
        wiki.give(leaving, Role.EDIT, space);
        wiki.page(leaving, space, "Bleep numbers", "Ring the desk.");
        accounts.change(people.administratorCaller(), leaver.username(), AccountChange.disabled(true));
        reports.tell(
                editor,
                new NewReport(
                        Pages.ref(labelling.id()),
                        Fault.OUT_OF_DATE,
                        "The printer has moved.",
                        "192.0.2.9",
                        Consent.NONE));

        opens(browser, omar, "/queue?list=reports", "Settle", AriaRole.RADIO);
        opens(browser, omar, "/queue?list=ownerless", "Choose an owner …", AriaRole.COMBOBOX);
        opens(browser, omar, "/queue?list=orphans", "Move …", AriaRole.COMBOBOX);
    }

    private static void opens(Browser browser, PersonCard who, String where, String button, AriaRole role) {
        Page page = browser.signedIn(who);
        List<String> problems = new ArrayList<>();
        page.onPageError(problems::add);
        page.navigate(where);
        page.locator(".queue-list vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasCount(1);
        assertThat(dialog.getByRole(role).first()).isVisible();
        assertThat(problems).isEmpty();
    }
}
