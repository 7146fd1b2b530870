package org.commonplace.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonplace.events.EventDetails;
import org.commonplace.events.EventFacts;
import org.commonplace.events.EventPlan;
import org.commonplace.events.Material;
import org.commonplace.events.Speaker;
import org.commonplace.people.Caller;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events as answers: people by username, and pages among the materials only for those who may see them. */
@Component
class EventAnswers {

    private final Names names;
    private final Pages pages;

    EventAnswers(Names names, Pages pages) {
        this.names = names;
        this.pages = pages;
    }

    EventAnswer of(Caller caller, EventDetails event) {
        return of(caller, event, null);
    }

    EventAnswer of(Caller caller, EventDetails event, @Nullable List<OccurrenceAnswer> occurrences) {
        EventPlan plan = event.plan();
        EventFacts facts = plan.facts();
        Visibility visibility = facts.visibility();
        String given = plan.venue().onlineUrl();
        return new EventAnswer(
                event.id(),
                event.uid(),
                event.sequence(),
                event.calendar().slug(),
                plan.title(),
                Long.toString(event.id()),
                plan.description(),
                LocalWords.start(plan.time()),
                LocalWords.end(plan.time()),
                plan.time().zone().getId(),
                plan.time().allDay(),
                plan.recurrence() == null ? null : plan.recurrence().rule(plan.time()),
                event.where(),
                plan.venue().room(),
                event.online() && given == null ? event.url() : given,
                plan.venue().linkMinutes(),
                facts.capacity(),
                facts.tags(),
                facts.audience(),
                facts.technique() == null ? null : facts.technique().code(),
                SpeakerWords.of(facts.speakers(), event.speakers(), names.of(caller, peopleIn(facts.speakers()))),
                materials(caller, facts.materials()),
                facts.contact(),
                event.programme(),
                word(visibility == null ? event.calendar().plan().visibility() : visibility),
                word(event.status()),
                event.createdAt(),
                event.changedAt(),
                event.url(),
                event.url() + ".ics",
                occurrences);
    }

    private List<MaterialWords> materials(Caller caller, List<Material> materials) {
        List<MaterialWords> words = new ArrayList<>();
        for (Material material : materials) {
            ContentRef content = material.content();
            if (content == null) {
                words.add(new MaterialWords(null, material.address(), material.words()));
            } else if (content.kind().equals(Pages.KIND)) {
                pages.find(caller, content.id()).ifPresent(page -> words.add(words(page, material)));
            }
        }
        return words;
    }

    private static MaterialWords words(PageDetails page, Material material) {
        return new MaterialWords(page.id(), null, material.words().isEmpty() ? page.title() : material.words());
    }

    private static Set<Long> peopleIn(List<Speaker> speakers) {
        Set<Long> ids = new HashSet<>();
        for (Speaker speaker : speakers) {
            if (speaker.person() != null) {
                ids.add(speaker.person());
            }
        }
        return ids;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
