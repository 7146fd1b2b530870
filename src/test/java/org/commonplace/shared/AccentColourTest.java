package org.commonplace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColourTest {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(AccentColour.contrast(0x000000, 0xffffff)).isEqualTo(21, within(0.001));
        assertThat(AccentColour.contrast(0x777777, 0xffffff)).isEqualTo(4.48, within(0.005));
        assertThat(AccentColour.contrast(0x767676, 0xffffff)).isEqualTo(4.54, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b5563", "#005eb8", "#7c2855", "#330072", "#000000", "#ae2573", "#003087"})
    void darkToneCanBeReadInLightAndLightenedInDark(String text) {
        AccentColour colour = AccentColour.of(text).orElseThrow();
        assertThat(colour.isReadable()).isTrue();
        assertThat(colour.contrastInLight()).isGreaterThanOrEqualTo(4.5);
        assertThat(colour.contrastInDark()).isGreaterThanOrEqualTo(4.5);
        assertThat(colour.light()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffb81c", "#41b6e6", "#ffffff", "#78be20", "#00a9ce"})
    void aPaleToneCannotAndADarkerOneOfItCan(String text) {
        AccentColour colour = AccentColour.of(text).orElseThrow();
        assertThat(colour.isReadable()).isFalse();
        assertThat(colour.darkened().isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "url(#x)", "#0b5563;}"})
    void nothingElseIsAColour(String text) {
        assertThat(AccentColour.of(text)).isEmpty();
    }
}
