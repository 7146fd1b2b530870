package org.commonplace.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotAllowed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
class IdentifiabilityGateTest {

    private static final String REASON = "This is the number of a parcel.";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    @Autowired
    private IdentifiabilityGate gate;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient database;

    private Caller writer;
    private ContentRef subject;
    private String unique;

    @BeforeEach
    void aWriter() {
        writer = people.caller();
        subject = new ContentRef("trial", NEXT.incrementAndGet());
        unique = TestPeople.fresh("parcel");
    }

    @Test
    void aNumberWithACueIsStoppedWhateverTheReason() {
        Wording wording = body("NHS number 943 476 5919");
        assertThatThrownBy(() -> gate.require(writer, subject, wording, Consent.because(REASON)))
                .asInstanceOf(type(IdentifiableText.class))
                .matches(stopped -> !stopped.isOverridable())
                .satisfies(stopped ->
                        assertThat(stopped.findings().getFirst().excerpt()).contains("943 476 5919"))
                .satisfies(stopped -> assertThat(stopped.toString()).doesNotContain("943"));
    }

    @Test
    void aPossibleNumberPassesWithAReasonThatIsAuditedWithoutTheText() {
        Wording wording = body("943 476 5919");
        assertThatThrownBy(() -> gate.require(writer, subject, wording, Consent.NONE))
                .asInstanceOf(type(IdentifiableText.class))
                .matches(IdentifiableText::isOverridable);
        gate.require(writer, subject, wording, Consent.because(REASON));
        List<String> details = database.sql(
                        "SELECT detail FROM audit_entry WHERE subject_kind = 'trial' AND subject_id = ? AND person_id = ?")
                .params(subject.id(), writer.personId())
                .query(String.class)
                .list();
        assertThat(details)
                .singleElement()
                .asString()
                .startsWith(REASON)
                .contains("sha256", "possible-nhs-number")
                .doesNotContain("943 476");
        assertThat(reasons()).containsExactly(REASON);
    }

    @Test
    void aWordInTheTitleSpeaksOfTheTextBelowItAndTheOtherWayRound() {
        assertThat(gate.look(Wording.of("title", "Patients seen").and("body", "One. 943 476 5919")))
                .singleElement()
                .matches(finding ->
                        finding.rule() == Rule.NHS_NUMBER && finding.field().equals("body"))
                .matches(finding -> finding.offset() == 5 && finding.passage().equals("943 476 5919"));
        assertThat(gate.look(Wording.of("title", "943 476 5919").and("body", "The patient went home.")))
                .singleElement()
                .matches(finding ->
                        finding.rule() == Rule.NHS_NUMBER && finding.field().equals("title"));
        assertThat(gate.look(Wording.of("title", "Patients seen").and("body", "x".repeat(400) + " 943 476 5919")))
                .singleElement()
                .matches(finding -> finding.rule() == Rule.POSSIBLE_NHS_NUMBER);
        String atTheCut = "x ".repeat(493) + "943 476 5919 87 654";
        assertThat(gate.look(Wording.of("title", "Patients").and("body", atTheCut)))
                .isEqualTo(gate.look(Wording.of("body", atTheCut)));
    }

    @Test
    void theSameTextIsNotAskedAboutAgainAndAnotherIs() {
        gate.require(writer, subject, body("943 476 5919"), Consent.because(REASON));
        assertThatCode(() -> gate.require(writer, subject, body("943 476 5919"), Consent.NONE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> gate.require(writer, subject, body("943 476 5919, and 654 100 3238"), Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
    }

    @Test
    void aPassageThatWasLetPassIsCarriedOverAndANewOneIsNot() {
        Wording first = body("943 476 5919");
        gate.require(writer, subject, first, Consent.because(REASON));
        Wording second = body("943 476 5919, more words");
        gate.require(writer, subject, second, first, Consent.NONE);
        gate.require(writer, subject, body("Even more. 943 476 5919"), second, Consent.NONE);
        assertThatThrownBy(() -> gate.require(writer, subject, body("654 100 3238"), second, Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
        Wording never = body("943 476 5919 never let pass");
        assertThatThrownBy(() -> gate.require(writer, subject, body("943 476 5919 now"), never, Consent.NONE))
                .isInstanceOf(IdentifiableText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"too short", "It is not 943 476 5919 of the NHS, as you see."})
    void aReasonThatSaysTooLittleOrTooMuchIsRefused(String reason) {
        assertThatThrownBy(() -> gate.require(writer, subject, body("943 476 5919"), Consent.because(reason)))
                .asInstanceOf(type(Invalid.class))
                .matches(refused -> refused.problems().getFirst().field().equals("override.reason"));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void whoeverMayNotWriteGivesNoReasons() {
        Consent consent = Consent.because(REASON);
        assertThatThrownBy(() -> gate.require(Caller.ANONYMOUS, subject, body("943 476 5919"), consent))
                .isInstanceOf(NotAllowed.class);
        Caller reading = new Caller(writer.personId(), writer.groups(), true, true);
        assertThatThrownBy(() -> gate.require(reading, subject, body("943 476 5919"), consent))
                .isInstanceOf(NotAllowed.class);
    }

    private Wording body(String text) {
        return Wording.of("title", unique).and("body", unique + ": " + text);
    }

    private List<String> reasons() {
        return database.sql("SELECT reason FROM identifiability_check WHERE subject_kind = 'trial' AND subject_id = ?")
                .param(subject.id())
                .query(String.class)
                .list();
    }
}
