package org.commonplace.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets views ask the message bundles for their words through {@code getTranslation}. */
@Component
class Translations implements I18NProvider {

    private final transient MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    /** The text of this key; a key without a text is a fault of ours and fails. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
