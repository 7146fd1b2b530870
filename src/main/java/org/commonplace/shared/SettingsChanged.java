package org.commonplace.shared;

import java.util.Set;

/** An administrator changed settings of these names. Published inside the transaction that changed them. */
public record SettingsChanged(Set<String> names) {

    public SettingsChanged {
        names = Set.copyOf(names);
    }
}
