package org.commonplace.wiki.outside;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at the addresses whose turn it is, one after the other, and tells a silent server from a machine without network. */
@Component
class OutsideLinkRound {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLinkRound.class);
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(50);

    /** So many servers that answered before are asked whether there is a way out, until one answers. */
    private static final int WITNESSES = 3;

    private static final Duration UNTIL_THERE_IS = Duration.ofHours(6);

    private final OutsideLinks links;
    private final OutsideVisit visit;

    @Autowired
    OutsideLinkRound(OutsideLinks links, OutsideVisit visit) {
        this.links = links;
        this.visit = visit;
    }

    void go() {
        List<OutsideLinks.Known> due = links.due(PAUSE, AT_ONCE);
        Map<OutsideLinks.Known, OutsideAnswer> answers = new LinkedHashMap<>();
        due.forEach(link -> answers.put(link, visit.ask(link.url())));
        if (isSilence(answers)) {
            askWitnesses(answers);
        }
        boolean isWayOut = answers.values().stream().anyMatch(OutsideLinkRound::isAnswer);
        answers.forEach((link, answer) -> note(link, answer, isWayOut));
    }

    /** Silence says something of a server only while others can be heard; otherwise it may be this machine that is cut off. */
    private void note(OutsideLinks.Known link, OutsideAnswer answer, boolean isWayOut) {
        if (answer.kind() == OutsideAnswer.Kind.SILENT && !isWayOut) {
            LOG.debug("No server outside answers; {} is looked at again later", link.url());
            links.postpone(link.id(), UNTIL_THERE_IS);
        } else {
            links.found(link.id(), link.failures(), answer);
        }
    }

    private static boolean isSilence(Map<OutsideLinks.Known, OutsideAnswer> answers) {
        return answers.values().stream().anyMatch(answer -> answer.kind() == OutsideAnswer.Kind.SILENT)
                && answers.values().stream().noneMatch(OutsideLinkRound::isAnswer);
    }

    private void askWitnesses(Map<OutsideLinks.Known, OutsideAnswer> answers) {
        List<Long> asked = answers.keySet().stream().map(OutsideLinks.Known::id).toList();
        for (OutsideLinks.Known witness : links.witnesses(asked, PAUSE, WITNESSES)) {
            OutsideAnswer answer = visit.ask(witness.url());
            answers.put(witness, answer);
            if (isAnswer(answer)) {
                return;
            }
        }
    }

    private static boolean isAnswer(OutsideAnswer answer) {
        return answer.kind() == OutsideAnswer.Kind.ANSWERED;
    }
}
