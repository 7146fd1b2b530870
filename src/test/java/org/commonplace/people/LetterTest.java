package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void aLineBreakCannotBeginAnotherHeader() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("tom@example.org", "Hello\r\nBcc: eve@example.org", "", "people.test"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("tom@example.org\nBcc: eve@example.org", "Hello", "", "people.test"));
    }

    @Test
    void theTextMayHaveManyLines() {
        assertThat(new Letter("tom@example.org", "Hello", "One\nTwo", "people.test").text())
                .contains("\n");
    }
}
