package org.commonplace.people.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BrowserNameTest {

    @Test
    void aBrowserIsCalledWhatItsPersonCallsIt() {
        assertThat(named("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"))
                .isEqualTo("Firefox · Windows");
        assertThat(named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0"))
                .isEqualTo("Edge · Windows");
        assertThat(named("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari · iPhone");
        assertThat(named("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/139.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome · Android");
    }

    @Test
    void whatABrowserClaimsBesideThatIsNotKept() {
        assertThat(named("<script>alert(1)</script>")).isEmpty();
        assertThat(BrowserName.of(new MockHttpServletRequest())).isEmpty();
    }

    private static String named(String said) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", said);
        return BrowserName.of(request);
    }
}
