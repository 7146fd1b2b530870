package org.commonplace.privacy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Audited;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Stands between what people write and what others read. A valid NHS number that is near a word such as "patient" never
 * passes. Anything else that may identify a patient passes with a reason, which is kept and audited; the same text is not
 * asked about again, nor a passage that is carried over from a text that was let pass.
 *
 * <p>Call it inside the transaction that stores the text, after asking {@link AccessPolicy} whether the caller may change
 * it. A draft that nobody else reads needs no asking.
 *
 * <pre>{@code
 * Wording said = Wording.of("body", text);
 * gate.require(caller, new ContentRef("comment", id), said, before, consent);
 * }</pre>
 *
 * <p>What is stopped is thrown as {@link IdentifiableText}, for which {@code privacy.ui} has a panel and a dialog; REST answers
 * it by itself. Whoever keeps such texts brings a {@link Purgeable} as well.
 */
@Service
public class IdentifiabilityGate {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final SignedChecks checks;
    private final AccessPolicy access;
    private final ApplicationEventPublisher events;

    IdentifiabilityGate(SignedChecks checks, AccessPolicy access, ApplicationEventPublisher events) {
        this.checks = checks;
        this.access = access;
        this.events = events;
    }

    /** What may identify a patient in a text, whether or not someone gave a reason for it. */
    public List<Finding> look(Wording wording) {
        return wording.findings();
    }

    /** What {@link #require} would stop this text for, without a reason from the writer. */
    public List<Finding> stopped(Wording wording, Wording before) {
        List<Finding> findings = wording.findings();
        boolean passes = findings.isEmpty()
                || (!isBlocked(findings) && (isKnown(wording, findings) || isCarriedOver(wording, findings, before)));
        return passes ? List.of() : findings;
    }

    /** Lets a text pass that replaces none. Fails like {@link #require(Caller, ContentRef, Wording, Wording, Consent)}. */
    public void require(Caller caller, ContentRef subject, Wording wording, Consent consent) {
        require(caller, subject, wording, Wording.NOTHING, consent);
    }

    /**
     * Lets a text pass or stops it.
     *
     * @param subject the content that will say it
     * @param before what that content says now; what was let pass in it needs no new reason
     * @param consent why the passages identify nobody, in the writer's words
     * @throws IdentifiableText when stopped
     * @throws Invalid when the reason is too short, too long or identifies someone itself
     * @throws NotAllowed when someone who may not write gives a reason
     */
    public void require(Caller caller, ContentRef subject, Wording wording, Wording before, Consent consent) {
        List<Finding> findings = wording.findings();
        if (findings.isEmpty()) {
            return;
        }
        if (isBlocked(findings)) {
            throw new IdentifiableText(findings);
        }
        if (isKnown(wording, findings)) {
            return;
        }
        if (isCarriedOver(wording, findings, before)) {
            checks.add(subject, hash(wording, findings), caller.person(), "", rules(findings));
            return;
        }
        String reason = consent.reason();
        if (reason == null || reason.isBlank()) {
            throw new IdentifiableText(findings);
        }
        override(caller, subject, wording, findings, reason.strip());
    }

    /**
     * Lets a text that passed the gate go on to a wider circle of people, or stops it until somebody signs for it.
     *
     * @param hash of the very text, as {@link Wording#hash()} or made of such hashes
     * @param texts where it can be read, as far as the caller may see it
     * @throws SignatureMissing when the consent is not for this hash
     * @throws NotAllowed when someone who may not write signs
     */
    public void requireSignature(Caller caller, ContentRef subject, String hash, List<Source> texts, Consent consent) {
        if (!hash.equals(consent.signed())) {
            throw new SignatureMissing(hash, texts);
        }
        access.requireWriting(caller);
        long check = checks.add(subject, hash, caller.person(), "", "[signed]");
        String detail = "check " + check + " sha256 " + hash;
        events.publishEvent(new Audited(caller.person(), "identifiability.signed", subject, detail));
    }

    private void override(Caller caller, ContentRef subject, Wording wording, List<Finding> findings, String reason) {
        access.requireWriting(caller);
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Invalid("override.reason", "privacy.reason.length", SHORTEST_REASON, LONGEST_REASON);
        }
        if (!TextScan.of(reason).isEmpty()) {
            throw new Invalid("override.reason", "privacy.reason.identifies");
        }
        String hash = hash(wording, findings);
        long check = checks.add(subject, hash, caller.person(), reason, rules(findings));
        String detail = reason + " " + rules(findings) + " check " + check + " sha256 " + hash;
        events.publishEvent(new Audited(caller.person(), "identifiability.overridden", subject, detail));
    }

    private boolean isKnown(Wording wording, List<Finding> findings) {
        return checks.has(hash(wording, findings));
    }

    /** Whether every passage was there before, in a text that was let pass. */
    private boolean isCarriedOver(Wording wording, List<Finding> findings, Wording before) {
        List<Finding> earlier = before.findings();
        if (earlier.isEmpty() || !isKnown(before, earlier)) {
            return false;
        }
        Set<String> passages = earlier.stream()
                .map(finding -> finding.rule() + before.passage(finding))
                .collect(Collectors.toSet());
        return findings.stream().allMatch(finding -> passages.contains(finding.rule() + wording.passage(finding)));
    }

    private static boolean isBlocked(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.rule().blocks());
    }

    private static String hash(Wording wording, List<Finding> findings) {
        return wording.with(findings).hash();
    }

    private static String rules(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().code())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
