package org.commonplace.attachments;

import org.commonplace.shared.SettingsOffered;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may set about files. */
@Configuration(proxyBeanMethods = false)
class AttachmentLimits {

    @Bean
    SettingsOffered attachmentSettingsOffered() {
        return new SettingsOffered(AttachmentSettings.MAX_SIZE);
    }
}
