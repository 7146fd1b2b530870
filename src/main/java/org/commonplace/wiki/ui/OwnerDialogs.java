package org.commonplace.wiki.ui;

import java.util.List;
import java.util.Optional;
import org.commonplace.people.CurrentCaller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks who looks after a page, and who does in their absence. */
@Component
class OwnerDialogs {

    private final Pages pages;
    private final People people;
    private final CurrentCaller caller;

    OwnerDialogs(Pages pages, People people, CurrentCaller caller) {
        this.pages = pages;
        this.people = people;
        this.caller = caller;
    }

    void open(long page) {
        open(pages.get(caller.get(), page));
    }

    void open(PageDetails page) {
        Long deputy = page.deputy();
        new OwnerDialog(this, page, people.card(page.owner()), deputy == null ? Optional.empty() : people.card(deputy))
                .open();
    }

    /** People whose name begins like this. */
    List<PersonCard> named(String start) {
        return people.suggest(caller.get(), start);
    }

    /** Gives the page back to those who looked after it when the dialog was opened. */
    void changeBack(PageDetails page) {
        pages.setOwner(caller.get(), page.id(), page.owner(), page.deputy());
    }

    void change(PageDetails page, PersonCard owner, @Nullable PersonCard deputy) {
        pages.setOwner(caller.get(), page.id(), owner.id(), deputy == null ? null : deputy.id());
    }
}
