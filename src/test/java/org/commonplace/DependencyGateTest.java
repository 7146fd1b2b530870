package org.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.security.core.SpringSecurityCoreVersion;

/** Libraries in which a way around signing in was found and mended are never older than the mended ones. */
class DependencyGateTest {

    @Test
    void theGateKnowsOldFromNew() {
        assertThat(isAtLeast("25.0.1", 25, 0, 2)).isFalse();
        assertThat(isAtLeast("25.2.2", 25, 0, 2)).isTrue();
        assertThat(isAtLeast("7.0.4", 7, 0, 5)).isFalse();
        assertThat(isAtLeast("7.1.0-RC1", 7, 0, 5)).isTrue();
    }

    /** CVE-2026-2742. */
    @Test
    void vaadinProtectsItsOwnAddressesWithoutASlash() {
        assertThat(isAtLeast(Version.getFullVersion(), 25, 0, 2)).isTrue();
    }

    /** CVE-2026-22753, CVE-2026-22751. */
    @Test
    void springSecurityAppliesItsFiltersToEveryPath() {
        assertThat(isAtLeast(String.valueOf(SpringSecurityCoreVersion.getVersion()), 7, 0, 5))
                .isTrue();
    }

    /** CVE-2026-22731. */
    @Test
    void springBootGuardsHealthGroups() {
        assertThat(isAtLeast(SpringBootVersion.getVersion(), 4, 0, 4)).isTrue();
    }

    private static boolean isAtLeast(String version, int... asked) {
        List<Integer> found = Stream.of(version.split("-")[0].split("\\."))
                .map(Integer::valueOf)
                .toList();
        for (int at = 0; at < asked.length; at++) {
            int part = at < found.size() ? found.get(at) : 0;
            if (part != asked[at]) {
                return part > asked[at];
            }
        }
        return true;
    }
}
