package org.commonplace.wiki.outside;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at the addresses whose turn it is, one after the other. */
@Component
class OutsideLinkRound {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLinkRound.class);
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(50);

    /** When so many different servers are silent and none speaks, this machine has no way out. */
    private static final int NO_WAY_OUT = 3;

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
        if (isCutOff(answers)) {
            LOG.info("No server outside answers; links to the outside are looked at again later");
            answers.keySet().forEach(link -> links.postpone(link.id(), UNTIL_THERE_IS));
            return;
        }
        answers.forEach((link, answer) -> links.found(link.id(), link.failures(), answer));
    }

    private static boolean isCutOff(Map<OutsideLinks.Known, OutsideAnswer> answers) {
        long silent = answers.values().stream()
                .filter(answer -> answer.kind() == OutsideAnswer.Kind.SILENT)
                .count();
        boolean answered = answers.values().stream().anyMatch(answer -> answer.kind() == OutsideAnswer.Kind.ANSWERED);
        return silent >= NO_WAY_OUT && !answered;
    }
}
