package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonplace.people.Caller;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageStatus;

/** Says above a page whether its text is verified, and lets those who may say that it is right. */
@org.springframework.stereotype.Component
class CarePart implements PagePart {

    private final Reviewing reviewing;
    private final CareCard card;
    private final Clock clock;

    CarePart(Reviewing reviewing, CareCard card, Clock clock) {
        this.reviewing = reviewing;
        this.card = card;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> beside(Caller reader, PageDetails page) {
        return page.status() == PageStatus.TRASHED ? Optional.empty() : Optional.of(card.of(reader, page));
    }

    @Override
    public Optional<Component> notice(Caller reader, PageDetails page) {
        if (page.isHeldBack()) {
            return Optional.of(heldBack(page));
        }
        return page.isUnverified() ? Optional.of(notice(words("wiki.notice.unverified"), List.of())) : Optional.empty();
    }

    @Override
    public List<MenuEntry> entries(Caller reader, PageDetails page) {
        return reviewing.mayReview(page)
                ? List.of(new MenuEntry(Icon.CALENDAR, words("wiki.review.open"), () -> choose(page)))
                : List.of();
    }

    private void choose(PageDetails page) {
        LocalDate today = LocalDate.now(clock.withZone(Moment.viewerZone()));
        new ReviewDialog(today, reviewing.usualNext(page), next -> reviewing.reviewShown(page, next)).open();
    }

    private Component heldBack(PageDetails page) {
        boolean text = page.revision() != page.verification().shown();
        List<Component> ways = text ? List.of(difference(page)) : List.of();
        Div notice = notice(words(text ? "wiki.notice.held-back" : "wiki.notice.held-back.files"), ways);
        if (reviewing.mayReview(page)) {
            notice.add(new Button(words("wiki.review.verify"), click -> reviewing.reviewShown(page)));
        }
        return notice;
    }

    private static Anchor difference(PageDetails page) {
        return new Anchor(
                WikiNavigation.compare(
                        page.space(), page.slug(), page.verification().shown(), page.revision()),
                words("wiki.notice.held-back.difference"));
    }

    private static Div notice(String words, List<Component> ways) {
        Span said = new Span(words);
        ways.forEach(way -> said.add(new Span(" "), way));
        Div notice = new Div(Icon.INFO_CIRCLE.create(), said);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
    }

    /** The button that says of what is on the screen that it is right. */
    static Button stillRight(PageDetails page, Reviewing reviewing) {
        String key = page.isHeldBack() || page.isUnverified() ? "wiki.review.verify" : "wiki.review.still-right";
        return Buttons.plain(Icon.ROSETTE_DISCOUNT_CHECK, words(key), click -> reviewing.reviewShown(page));
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
