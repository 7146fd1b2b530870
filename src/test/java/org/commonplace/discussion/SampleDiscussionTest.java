package org.commonplace.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.commonplace.CommonplaceTest;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Sample;
import org.commonplace.wiki.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What the people of the sample library say, filled in twice. */
@CommonplaceTest
class SampleDiscussionTest {

    @Autowired
    ObjectProvider<Sample> samples;

    @Autowired
    Pages pages;

    @Autowired
    Conversations conversations;

    @Autowired
    Reports reports;

    @Autowired
    ReportTasks tasks;

    @Autowired
    People people;

    @Autowired
    Callers callers;

    @Test
    void theLibraryTalksOnceHoweverOftenItIsFilled() {
        samples.orderedStream().forEach(Sample::fill);
        samples.orderedStream().forEach(Sample::fill);

        Caller tom = caller("tom");
        ContentRef labelling = page(tom, "labelling-at-the-bedside");
        List<Conversation> talks = conversations.list(tom, labelling, false, 0, 10);
        assertThat(talks).hasSize(2);
        assertThat(talks.getFirst().replies()).hasSize(2);
        assertThat(talks.getFirst().replies().getFirst().html()).contains("/s/BLOOD/");
        String body = pages.get(tom, labelling.id()).body();
        assertThat(talks.getLast().passage())
                .satisfies(passage -> assertThat(body)
                        .contains(Objects.requireNonNull(passage).before() + passage.quote() + passage.after()));
        assertThat(conversations.list(tom, labelling, true, 0, 10)).hasSize(1);
        assertThat(tasks.mine(caller("sam"), new Paging(0, 10)).items())
                .extracting(report -> report.shown().title())
                .containsExactly("Adult venepuncture");
        assertThat(reports.settledForMe(tom, page(tom, "order-of-draw"))).hasSize(1);
    }

    private ContentRef page(Caller reader, String slug) {
        return Pages.ref(pages.locate(reader, "BLOOD", slug).orElseThrow());
    }

    private Caller caller(String username) {
        return people.find(username).flatMap(card -> callers.of(card.id())).orElseThrow();
    }
}
