package org.commonplace.shared.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Scripts that the browser fetches when a part that needs them is shown for the first time, instead of with every page. */
public enum LateScripts {

    /** Of fields in which a date is picked. */
    DATES;

    /** Has the browser fetch them, unless it has, before it shows what is being made for it now. */
    public void fetch() {
        UI.getCurrentOrThrow()
                .getPage()
                .addDynamicImport("return window.lateScripts." + name().toLowerCase(Locale.ROOT) + "();");
    }
}
