package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Toasts;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that a page is right, and what that changes. */
@Component
class Reviewing {

    private final Reviews reviews;
    private final Pages pages;
    private final CurrentCaller caller;

    Reviewing(Reviews reviews, Pages pages, CurrentCaller caller) {
        this.reviews = reviews;
        this.pages = pages;
        this.caller = caller;
    }

    boolean mayReview(PageDetails page) {
        return reviews.mayReview(caller.get(), page);
    }

    /** The day that is proposed for the next review. */
    LocalDate usualNext(PageDetails page) {
        return reviews.usualNext(page);
    }

    /** Records the review of what is on the screen, and shows how the page stands now. */
    void reviewShown(PageDetails page) {
        reviewShown(page, reviews.usualNext(page));
    }

    /** The same with the next review on a day that was chosen. */
    void reviewShown(PageDetails page, LocalDate next) {
        if (review(page, page.revision(), next)) {
            UI ui = UI.getCurrentOrThrow();
            SpaceTree.changed(ui);
            PageDetails now = pages.get(caller.get(), page.id());
            String address = WikiNavigation.page(now.space(), now.slug());
            if (ui.getActiveViewLocation().getPath().equals(address)) {
                ui.refreshCurrentRoute(false);
            } else {
                ui.navigate(address);
            }
        }
    }

    /** Records the review of a page in a list as it was when it was listed; whether that was possible. */
    boolean reviewListed(long page, int revision) {
        PageDetails now = pages.get(caller.get(), page);
        return review(now, revision, reviews.usualNext(now));
    }

    private boolean review(PageDetails page, int revision, @Nullable LocalDate next) {
        UI ui = UI.getCurrentOrThrow();
        try {
            PageDetails done = reviews.review(caller.get(), page.id(), revision, next);
            LocalDate due = done.reviewDue();
            Toasts.say(
                    due == null
                            ? ui.getTranslation("wiki.review.done", done.title())
                            : ui.getTranslation("wiki.review.done.next", done.title(), Moment.date(due)));
            return true;
        } catch (Invalid refused) {
            Invalid.Problem problem = refused.problems().getFirst();
            Toasts.problem(
                    ui.getTranslation(problem.message(), problem.arguments().toArray()));
            return false;
        }
    }
}
