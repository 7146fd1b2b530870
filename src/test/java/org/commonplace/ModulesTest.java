package org.commonplace;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Commonplace.class).verify();
    }
}
