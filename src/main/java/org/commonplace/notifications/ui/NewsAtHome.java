package org.commonplace.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.commonplace.notifications.Inbox;
import org.commonplace.notifications.Notice;
import org.commonplace.people.Caller;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.ui.Card;
import org.commonplace.shared.ui.HomePart;
import org.commonplace.shared.ui.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home view: what one was told last and has not read. */
@Configuration(proxyBeanMethods = false)
class NewsAtHome {

    private static final int LISTED = 4;
    private static final int FIRST = 5;

    @Bean
    HomePart newsPart(Inbox inbox, NoticeLines lines, CurrentCaller caller) {
        return HomePart.of(HomePart.Column.MAIN, FIRST, () -> card(inbox, lines, caller));
    }

    private static Optional<Component> card(Inbox inbox, NoticeLines lines, CurrentCaller caller) {
        Caller reader = caller.get();
        List<Notice> news = reader.isSignedIn() ? inbox.list(reader, true, null, LISTED) : List.of();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrentOrThrow();
        Rows rows = new Rows();
        lines.add(rows, news, (notice, read) -> inbox.markRead(caller.get(), notice.id(), read));
        return Optional.of(new Card(ui.getTranslation("notifications.home.title"), rows)
                .linkTo(ui.getTranslation("notifications.home.all"), NotificationsNavigation.INBOX));
    }
}
