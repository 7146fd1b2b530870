package org.commonplace.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commonplace.people.AccountAddresses;
import org.commonplace.people.IssuedToken;
import org.commonplace.people.Scope;
import org.commonplace.people.TokenCard;
import org.commonplace.people.Tokens;
import org.commonplace.shared.SiteAddress;
import org.commonplace.shared.ui.AreaPart.Area;
import org.commonplace.shared.ui.Buttons;
import org.commonplace.shared.ui.Chip;
import org.commonplace.shared.ui.Chip.Tone;
import org.commonplace.shared.ui.Confirmation;
import org.commonplace.shared.ui.EmptyState;
import org.commonplace.shared.ui.Icon;
import org.commonplace.shared.ui.Moment;
import org.commonplace.shared.ui.Portions;
import org.commonplace.shared.ui.Rows;
import org.commonplace.shared.ui.Toasts;

/** One's own tokens for scripts: made here, shown once, and ended here. */
@Route(AccountAddresses.ME_TOKENS)
@PermitAll
class TokensView extends AreaView implements BeforeEnterObserver {

    private final transient Tokens tokens;
    private final transient SiteAddress site;
    private final transient Clock clock;

    TokensView(Frame frame, Tokens tokens, SiteAddress site, Clock clock) {
        super(frame, Area.ACCOUNT, AccountAddresses.ME_TOKENS);
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                getTranslation("people.me.tokens"),
                getTranslation("people.tokens.words", site.of("")),
                List.of(Buttons.primary(Icon.PLUS, getTranslation("people.tokens.new"), click -> ask())),
                Portions.of(
                        paging -> tokens.list(caller(), paging),
                        this::add,
                        new EmptyState(
                                Icon.CODE,
                                getTranslation("people.tokens.none"),
                                getTranslation("people.tokens.none.words"))));
    }

    private void add(Rows rows, List<TokenCard> portion) {
        for (TokenCard token : portion) {
            ListItem row = rows.plain(new Span(token.name()), new Span(about(token)));
            row.addClassName("row-with-action");
            boolean over = !token.expires().isAfter(clock.instant());
            row.add(new Chip(
                    over ? Tone.RED : Tone.PLAIN,
                    getTranslation(
                            over
                                    ? "people.tokens.over"
                                    : token.scopes().contains(Scope.WRITE)
                                            ? "people.tokens.write"
                                            : "people.tokens.read")));
            row.add(Buttons.plain(Icon.TRASH, getTranslation("people.tokens.revoke"), click -> askToRevoke(token)));
        }
    }

    private String about(TokenCard token) {
        Instant used = token.lastUsed();
        String use = used == null
                ? getTranslation("people.tokens.unused")
                : getTranslation(
                        "people.tokens.used", Moment.ago(used, clock.instant()).words());
        return getTranslation(
                "people.tokens.about",
                token.prefix(),
                use,
                Moment.date(token.expires()).words());
    }

    private void ask() {
        new TokenDialog(clock, (name, until, scopes) -> {
                    IssuedToken made = tokens.issue(caller(), name, until, scopes);
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                    return made;
                })
                .open();
    }

    private void askToRevoke(TokenCard token) {
        Confirmation.askToRemove(
                getTranslation("people.tokens.revoke.title", token.name()),
                getTranslation("people.tokens.revoke.words"),
                getTranslation("people.tokens.revoke"),
                () -> {
                    tokens.revoke(caller(), token.id());
                    Toasts.say(getTranslation("people.tokens.revoked", token.name()));
                    UI.getCurrentOrThrow().refreshCurrentRoute(false);
                });
    }
}
