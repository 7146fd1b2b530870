package org.commonplace.shared;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Every text a user sees, one bundle for each module, in {@code messages/}. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources, ObjectProvider<Appearance> appearance)
            throws IOException {
        ResourceBundleMessageSource source = new ProductMessages(appearance);
        source.setBasenames(Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.lastIndexOf('.')))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
