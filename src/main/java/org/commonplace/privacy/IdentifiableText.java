package org.commonplace.privacy;

import java.util.Comparator;
import java.util.List;
import org.commonplace.shared.Invalid;

/** A text was not published because it may identify a patient. Nothing was changed, and what was typed can be kept. */
public class IdentifiableText extends Invalid {

    private final transient List<Finding> findings;

    public IdentifiableText(List<Finding> findings) {
        super(problems(findings));
        this.findings = List.copyOf(findings);
    }

    /** The passages, which only whoever wrote them or may read the whole is to see. */
    public List<Finding> findings() {
        return findings;
    }

    /** The rule that weighs most. */
    public Rule heaviest() {
        return findings.stream()
                .map(Finding::rule)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether a reason from the writer would let the text pass as it is. */
    public boolean isOverridable() {
        return findings.stream().noneMatch(finding -> finding.rule().blocks());
    }

    /** One for each field; they say what is wrong and quote nothing. */
    private static List<Problem> problems(List<Finding> findings) {
        boolean blocked = findings.stream().anyMatch(finding -> finding.rule().blocks());
        String message = blocked ? "privacy.refused.blocked" : "privacy.refused.warned";
        return findings.stream()
                .map(Finding::field)
                .distinct()
                .map(field -> new Problem(field, message))
                .toList();
    }
}
