package org.commonplace.events.ical.check;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Checks a feed, rule by rule. Each rule stands for a failure that subscribers of some product met; what is green is green for
 * the bytes at hand, whoever wrote them.
 */
@Service
public class FeedChecker {

    private final MessageSource messages;
    private final List<Rule> rules;

    FeedChecker(MessageSource messages, Clock clock) {
        this.messages = messages;
        String cancelled = Objects.requireNonNull(
                        messages.getMessage("events.feed.cancelled", new Object[] {""}, Locale.UK))
                .strip();
        this.rules = List.of(
                new Rule(1, TimeRules::zones),
                new Rule(2, TimeRules::local),
                new Rule(3, EventRules::names),
                new Rule(4, EventRules::changes),
                new Rule(5, EventRules::stamps),
                new Rule(6, feed -> EventRules.cancelled(feed, cancelled)),
                new Rule(7, TextRules::folding),
                new Rule(8, TextRules::escaping),
                new Rule(9, EventRules::exceptions),
                new Rule(10, TimeRules::ends),
                new Rule(11, AnswerRules::head),
                new Rule(12, EventRules::joining),
                new Rule(13, TextRules::plain),
                new Rule(14, AnswerRules::answer),
                new Rule(15, feed -> AnswerRules.tags(feed, clock.instant())),
                new Rule(16, feed -> AnswerRules.window(feed, clock.instant())),
                new Rule(17, AnswerRules::wrapping),
                new Rule(18, AnswerRules::address));
    }

    /** What each rule says of a feed, in their order. */
    public List<Verdict> check(SeenFeed seen) {
        ReadFeed feed = ReadFeed.of(seen);
        return rules.stream().map(rule -> verdict(rule, feed)).toList();
    }

    private Verdict verdict(Rule rule, ReadFeed feed) {
        Optional<Fault> first = rule.faults().apply(feed).min(Comparator.comparingInt(Fault::line));
        String key = "events.check." + rule.number();
        return first.map(fault -> new Verdict(
                        rule.number(), message(key), fault.line(), fault.text(), message(key + "." + fault.word())))
                .orElseGet(() -> new Verdict(rule.number(), message(key), null, "", ""));
    }

    private String message(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.UK));
    }
}
