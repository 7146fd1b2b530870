package org.commonplace.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextScanTest {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "6541003238", "4010232137"})
    void theCheckDigitIsTheRemainderModuloEleven(String digits) {
        assertThat(NhsNumber.isValid(digits.toCharArray())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4857773456", "9434765918", "1000000000"})
    void otherCheckDigitsAreRefused(String digits) {
        assertThat(NhsNumber.isValid(digits.toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS number 943 476 5919",
                "NHS number: 943-476-5919, seen today",
                "NHS943.476.5919",
                "The patient (943 476 5919) went home.",
                "Hospital number A123; 9434765919",
                "MRN\n\n9434765919",
                "nhs_number=9434765919",
                "[record](https://pas.example/patient/9434765919)",
                "https://pas.example/?patientId=9434765919&tab=2",
                "<!-- patient 9434765919 -->",
                "<img alt=\"patient 943 476 5919\" src=\"a.png\">",
                "Patients: 1. 9434765919 2. 6541003238",
                "NHS number 943 476 5919 01/02/1960",
                "Smith,9434765919,01/01/1980,patient",
                "D.O.B. 1/2/1960, 943 476 5919",
                "9434765919, 12 Tregolls Road, Truro TR1 3LJ"
            })
    void aNumberWithACueIsStopped(String text) {
        assertThat(rules(text)).contains(Rule.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"943 476 5919", "Ticket 9434765919", "The number 943-476-5919 came up."})
    void aNumberWithoutACueIsAskedAbout(String text) {
        assertThat(rules(text)).containsExactly(Rule.POSSIBLE_NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS number 485 777 3456",
                "Patients may ring 0943476591 or tel: 9434765919",
                "Patient line: telephone no. 943 476 5919",
                "The patient, +44 9434765919",
                "Patient safety. ISBN 9434765919",
                "NHS handbook, ISBN-10: 9-434-76591-9",
                "Patients, 3rd ed. ISBN 978-9434765919",
                "Patients https://doi.org/10.1136/9434765919",
                "Patient book https://www.example.co.uk/dp/9434765919",
                "A patient, ORCID 0000-0002-1825-0097",
                "PMID 21768583 on patients",
                "NHS: 2019-03-12 14:30",
                "Patients 2010 2019 12",
                "Patients £9434765919",
                "NHS 12.5 34.25 10.18",
                "patients 9434765919123",
                "Build 9434765919 at https://england.nhs.uk/9434765919x1",
                "https://www.example.org/news/9434765919",
                "someone9434765919@example.org",
                "0800123456"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(rules(text.replace("Build 9434765919 at ", ""))).isEmpty();
    }

    @Test
    void aCueSpeaksForThreeHundredCharactersAndNoFurther() {
        String near = "patient" + " and so".repeat(40) + " 9434765919";
        String far = "patient" + " and so".repeat(50) + " 9434765919";
        assertThat(rules(near)).containsExactly(Rule.NHS_NUMBER);
        assertThat(rules(far)).containsExactly(Rule.POSSIBLE_NHS_NUMBER);
    }

    @Test
    void thePassageIsWhereTheWriterTypedIt() {
        String text = "NHS number <b>943</b>&nbsp;**476** 5919 of";
        Match match = TextScan.of(text).getFirst();
        assertThat(text.substring(match.offset(), match.offset() + match.length()))
                .isEqualTo("943</b>&nbsp;**476** 5919");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Smith, DOB 12/03/1980",
                "Mrs Penrose (date of birth: 3rd March 1951)",
                "SMITH, Jane born 1.4.79",
                "Name: jane penrose, born on 12 May 1944",
                "D.O.B. 1980-02-03 Jane Penrose"
            })
    void aDateOfBirthBesideANameIsAskedAbout(String text) {
        assertThat(rules(text)).containsExactly(Rule.BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Florence Nightingale, born 12 May 1820",
                "record the date of birth as 01/01/1980",
                "The library was born on 1 April 2003",
                "Jane Penrose started on 12/03/1980"
            })
    void otherDatesAreLeftAlone(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MRN: 1234567", "Hospital no. A123456", "patient ID 12-34567", "hospital number is RCH00123"})
    void aRecordNumberIsAskedAbout(String text) {
        assertThat(rules(text)).containsExactly(Rule.RECORD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Patient numbers rose to 12000", "Ward 7, patient no 12", "hospital numbers: see policy 12"})
    void countsOfPatientsAreLeftAlone(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void aPostcodeIsAskedAboutOnlyBesideAPerson() {
        assertThat(rules("She lives at 4 Fore Street, TR1 3LJ")).containsExactly(Rule.POSTCODE);
        assertThat(rules("Royal Hospital, Truro TR1 3LJ. Patients are welcome, tel. 01872 250000"))
                .isEmpty();
    }

    private static List<Rule> rules(String text) {
        return TextScan.of(text).stream().map(Match::rule).toList();
    }
}
