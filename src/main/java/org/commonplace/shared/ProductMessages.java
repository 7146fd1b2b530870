package org.commonplace.shared;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles, in which {@code [product]} stands for what the product is called here. */
final class ProductMessages extends ResourceBundleMessageSource {

    private static final String PRODUCT = "[product]";

    private final transient ObjectProvider<Appearance> appearance;

    ProductMessages(ObjectProvider<Appearance> appearance) {
        this.appearance = appearance;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = super.resolveCodeWithoutArguments(code, locale);
        return text == null || !text.contains(PRODUCT) ? text : text.replace(PRODUCT, name());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = super.resolveCodeWithoutArguments(code, locale);
        return text == null || !text.contains(PRODUCT)
                ? super.resolveCode(code, locale)
                : createMessageFormat(text.replace(PRODUCT, quoted(name())), locale);
    }

    private String name() {
        return appearance.getObject().name();
    }

    /** The name as {@link MessageFormat} has to be given it to say it unchanged. */
    private static String quoted(String name) {
        return name.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
