package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAddressTest {

    @Test
    void theWayBackIsKeptInTheAddress() {
        assertThat(SignInAddress.returningTo("/s/SGH/fire-drill?x=1"))
                .isEqualTo("/login?continue=%2Fs%2FSGH%2Ffire-drill%3Fx%3D1");
        assertThat(SignInAddress.returningTo("/")).isEqualTo("/login");
        assertThat(SignInAddress.plainlyReturningTo("/read/SGH")).isEqualTo("/sign-in?continue=%2Fread%2FSGH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/ /evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/x\r\nSet-Cookie: a=b",
                "/login?continue=/login",
                "/sign-in?wrong"
            })
    void nothingLeadsAway(String wanted) {
        assertThat(SignInAddress.within(wanted)).isEmpty();
        assertThat(SignInAddress.returningTo(wanted)).isEqualTo("/login");
    }
}
