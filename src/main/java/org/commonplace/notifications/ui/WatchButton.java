package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Icon;

/** Says whether one watches the thing on the view, and turns that round. */
final class WatchButton extends Composite<Button> {

    private final transient WatchSwitch what;

    WatchButton(WatchSwitch what) {
        this.what = what;
        addClassName("watch");
        what.shownBy(this::show);
        show();
    }

    @Override
    protected Button initContent() {
        return Buttons.plain(Icon.BELL, "", click -> what.turn());
    }

    private void show() {
        Button button = getContent();
        button.setText(getTranslation(what.isOn() ? "notifications.watch.on" : "notifications.watch.off"));
        button.setClassName("watching", what.isOn());
        button.setTooltipText(getTranslation(what.isOn() ? "notifications.watch.stop" : "notifications.watch.start"));
    }
}
