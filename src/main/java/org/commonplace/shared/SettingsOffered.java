package org.commonplace.shared;

import java.util.List;

/** What a feature lets administrators set; each is a bean of the feature. */
public record SettingsOffered(List<Setting> settings) {

    public SettingsOffered(Setting... settings) {
        this(List.of(settings));
    }
}
