package org.commonplace.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles, in which {@code [product]} stands for what the product is called here. */
final class ProductMessages extends ResourceBundleMessageSource {

    private static final String PRODUCT = "[product]";

    private final transient ObjectProvider<Appearance> appearance;
    private final transient Map<String, String> written = new ConcurrentHashMap<>();

    ProductMessages(ObjectProvider<Appearance> appearance) {
        this.appearance = appearance;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = written(code, locale);
        return text == null || !text.contains(PRODUCT) ? text : text.replace(PRODUCT, name());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = written(code, locale);
        return text == null || !text.contains(PRODUCT)
                ? super.resolveCode(code, locale)
                : createMessageFormat(text.replace(PRODUCT, quoted(name())), locale);
    }

    /** As it stands in its bundle, which is looked for in all of them only once. */
    private @Nullable String written(String code, Locale locale) {
        return locale.equals(Locale.UK)
                ? written.computeIfAbsent(code, key -> super.resolveCodeWithoutArguments(key, locale))
                : super.resolveCodeWithoutArguments(code, locale);
    }

    private String name() {
        return appearance.getObject().name();
    }

    /** The name as {@link MessageFormat} has to be given it to say it unchanged. */
    private static String quoted(String name) {
        return name.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
