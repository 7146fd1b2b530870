package org.commonplace.discussion.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonplace.discussion.Comments;
import org.commonplace.discussion.Conversation;
import org.commonplace.discussion.Conversations;
import org.commonplace.discussion.NewComment;
import org.commonplace.discussion.NewReport;
import org.commonplace.discussion.Passage;
import org.commonplace.discussion.Reactions;
import org.commonplace.discussion.Report;
import org.commonplace.discussion.Reports;
import org.commonplace.discussion.sample.SampleSayings.About;
import org.commonplace.discussion.sample.SampleSayings.Reacted;
import org.commonplace.discussion.sample.SampleSayings.Reply;
import org.commonplace.discussion.sample.SampleSayings.Settled;
import org.commonplace.discussion.sample.SampleSayings.Talk;
import org.commonplace.discussion.sample.SampleSayings.Told;
import org.commonplace.people.Caller;
import org.commonplace.people.Callers;
import org.commonplace.people.People;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Sample;
import org.commonplace.shared.YamlFile;
import org.commonplace.wiki.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the people of the sample library talk, and tell owners what they noticed. */
@Component
@Order(30)
class SampleDiscussion implements Sample {

    private static final int ALL = 100;

    private final Pages pages;
    private final Conversations conversations;
    private final Comments comments;
    private final Reactions reactions;
    private final Reports reports;
    private final People people;
    private final Callers callers;
    private final Clock clock;

    SampleDiscussion(
            Pages pages,
            Conversations conversations,
            Comments comments,
            Reactions reactions,
            Reports reports,
            People people,
            Callers callers,
            Clock clock) {
        this.pages = pages;
        this.conversations = conversations;
        this.comments = comments;
        this.reactions = reactions;
        this.reports = reports;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public void fill() {
        SampleSayings sayings = YamlFile.bundled("demo/discussion.yaml", SampleSayings.class);
        sayings.conversations().forEach(this::say);
        sayings.reports().forEach(this::tell);
    }

    private void say(Talk talk) {
        Caller author = caller(talk.by());
        ContentRef page = page(author, talk.page());
        long first = said(author, page, talk.says())
                .map(Conversation::id)
                .orElseGet(() -> at(talk.ago(), () -> comments.add(author, wanted(page, talk))));
        react(first, talk.reactions());
        List<Reply> replies = talk.replies() == null ? List.of() : talk.replies();
        int there = conversations.find(author, first).orElseThrow().replies().size();
        for (int n = 0; n < replies.size(); n++) {
            Reply reply = replies.get(n);
            if (n >= there) {
                at(reply.ago(), () -> comments.reply(caller(reply.by()), first, reply.says(), Consent.NONE));
            }
            Conversation now = conversations.find(author, first).orElseThrow();
            react(now.replies().get(n).id(), reply.reactions());
        }
        if (talk.resolvedBy() != null) {
            conversations.resolve(caller(talk.resolvedBy()), first, true);
        }
    }

    /** What was said already, where an earlier fill was cut off. */
    private Optional<Conversation> said(Caller author, ContentRef page, String text) {
        return Stream.of(false, true)
                .flatMap(over -> conversations.list(author, page, over, 0, ALL).stream())
                .filter(one -> one.first().text().equals(text.strip()))
                .findFirst();
    }

    private static NewComment wanted(ContentRef page, Talk talk) {
        About about = talk.about();
        Passage passage = about == null ? null : new Passage(about.quote(), about.before(), about.after());
        return new NewComment(page, talk.says(), passage, Consent.NONE);
    }

    private void react(long comment, @Nullable List<Reacted> given) {
        if (given != null) {
            given.forEach(one -> reactions.react(caller(one.by()), comment, one.kind(), true));
        }
    }

    private void tell(Told told) {
        Caller reader = caller(told.by());
        ContentRef page = page(reader, told.page());
        if (reports.settledForMe(reader, page).stream()
                .anyMatch(one -> one.words().equals(told.says()))) {
            return;
        }
        long report = reports.open(reader, page).stream()
                .filter(one -> one.words().equals(told.says()))
                .map(Report::id)
                .findFirst()
                .orElseGet(() -> at(told.ago(), () -> reports.tell(reader, wanted(page, told))));
        Settled settled = told.settled();
        if (settled != null) {
            AsOf.at(
                    clock.instant().minus(settled.ago()),
                    () -> reports.settle(caller(settled.by()), report, settled.outcome(), settled.answer()));
        }
    }

    private static NewReport wanted(ContentRef page, Told told) {
        return new NewReport(page, told.fault(), told.says(), "127.0.0.1", Consent.NONE);
    }

    private long at(Duration ago, Supplier<Long> work) {
        return AsOf.at(clock.instant().minus(ago), work);
    }

    private ContentRef page(Caller reader, String address) {
        String[] parts = address.split("/", 2);
        return Pages.ref(pages.locate(reader, parts[0], parts[1]).orElseThrow());
    }

    private Caller caller(String username) {
        return people.find(username).flatMap(card -> callers.of(card.id())).orElseThrow();
    }
}
