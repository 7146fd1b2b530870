package org.commonplace.wiki.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonplace.people.Caller;
import org.commonplace.people.People;
import org.commonplace.people.PersonCard;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.PersonFace;
import org.commonplace.wiki.PageDetails;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a page, when it was found right and when it is looked at again. Visitors who have not signed in are not told
 * names.
 */
@org.springframework.stereotype.Component
class CareCard {

    private final People people;
    private final Reviewing reviewing;
    private final Clock clock;

    CareCard(People people, Reviewing reviewing, Clock clock) {
        this.people = people;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    Section of(Caller reader, PageDetails page) {
        Map<Long, PersonCard> named = people.cards(
                reader,
                Stream.of(page.owner(), page.deputy(), page.reviewedBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        DescriptionList facts = new DescriptionList();
        Set<Long> left = people.left(reader, named.keySet());
        person(facts, "wiki.context.owner", named.get(page.owner()), left);
        person(facts, "wiki.context.deputy", page.deputy() == null ? null : named.get(page.deputy()), left);
        reviewed(facts, page, page.reviewedBy() == null ? null : named.get(page.reviewedBy()));
        LocalDate due = page.reviewDue();
        if (due != null) {
            add(facts, "wiki.care.due", new Span(Moment.date(due)));
        }
        LocalDate today = LocalDate.now(clock.withZone(Moment.viewerZone()));
        Section card = new Section(
                new H2(words("wiki.care.title")),
                ReviewState.of(page.reviewedAt(), due, today).chip(),
                facts);
        card.addClassName("care");
        if (reviewing.mayReview(page)) {
            card.add(CarePart.stillRight(page, reviewing));
        }
        return card;
    }

    private static void reviewed(DescriptionList facts, PageDetails page, @Nullable PersonCard by) {
        Instant at = page.reviewedAt();
        if (at == null) {
            return;
        }
        add(facts, "wiki.care.reviewed", Moment.date(at));
        person(facts, "wiki.care.reviewed.by", by, Set.of());
    }

    private static void person(DescriptionList facts, String key, @Nullable PersonCard person, Set<Long> left) {
        if (person != null) {
            Anchor link = new Anchor(WikiNavigation.person(person.username()), "");
            link.add(PersonFace.withName(person.name()));
            link.addClassName("person-link");
            Span gone = new Span(words("wiki.care.left"));
            gone.addClassName("muted");
            gone.setVisible(left.contains(person.id()));
            add(facts, key, new Span(link, gone));
        }
    }

    private static void add(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words(key)), new DescriptionList.Description(value));
    }

    private static String words(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
