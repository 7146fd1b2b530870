package org.commonplace.wiki.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.PageSteps.Side;
import org.commonplace.wiki.PageSteps.Step;
import org.commonplace.wiki.PageTree;
import org.commonplace.wiki.PageTree.Destination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pages of a space as a tree. The browser holds what is loaded and unfolded and asks here for one level at a time, so the
 * server keeps two numbers for it. Those who may edit the space can rearrange it by dragging, by menu and by keyboard.
 */
final class SpaceTree extends Nav implements AfterNavigationObserver {

    /** How many pages of one level are sent at once. */
    static final int PORTION = 100;

    private static final long TOP = 0;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient SpaceTrees services;
    private final long space;
    private final Branches branches = new Branches();
    private @Nullable Long shown;
    private @Nullable Registration refreshing;

    SpaceTree(SpaceTrees services, InSpace.Here here, boolean inRail) {
        this.services = services;
        this.space = here.space();
        this.shown = here.page();
        setAriaLabel(getTranslation("wiki.tree.label", here.name()));
        addClassName("space-tree");
        if (inRail) {
            Anchor heading = new Anchor(WikiNavigation.space(here.key()), here.name());
            heading.addClassName("rail-heading");
            add(heading);
        } else {
            addClassName("space-tree-roomy");
        }
        add(branches);
        branches.getElement().setPropertyJson("words", words(here));
        branches.getElement().setProperty("editable", mayRearrange());
        branches.getElement().callJsFunction("begin", beginning());
    }

    /** Tells every tree on this screen that pages have come, gone or moved. */
    static void changed(UI ui) {
        ComponentUtil.fireEvent(ui, new Changed(ui));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Long page = event.getActiveChain().getFirst() instanceof InSpace view
                        && view.here().space() == space
                ? view.here().page()
                : null;
        if (!Objects.equals(page, shown)) {
            shown = page;
            branches.getElement().callJsFunction("reveal", path());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refreshing = ComponentUtil.addListener(event.getUI(), Changed.class, changed -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (refreshing != null) {
            refreshing.remove();
        }
    }

    private void refresh() {
        branches.getElement().callJsFunction("refresh", path());
    }

    private boolean mayRearrange() {
        return services.spaces
                .roleOf(caller(), space)
                .filter(role -> role.covers(Role.EDIT))
                .isPresent();
    }

    private Caller caller() {
        return services.caller.get();
    }

    /** The top level and every level on the way to the page that is shown. */
    private ObjectNode beginning() {
        ObjectNode levels = JSON.createObjectNode();
        levels.set(Long.toString(TOP), level(null, 0));
        ArrayNode path = path();
        for (int at = 0; at < path.size() - 1; at++) {
            long id = path.get(at).get("id").asLong();
            levels.set(Long.toString(id), level(id, 0));
        }
        ObjectNode beginning = JSON.createObjectNode();
        beginning.set("levels", levels);
        beginning.set("path", path);
        return beginning;
    }

    /** The way to the page that is shown, itself last. */
    private ArrayNode path() {
        ArrayNode path = JSON.createArrayNode();
        Long page = shown;
        if (page != null) {
            services.articles.find(caller(), page).map(Article::page).ifPresent(end -> {
                if (end.parent() != null) {
                    services.tree
                            .ancestors(caller(), page)
                            .forEach(above -> path.add(stop(above.id(), above.title(), above.space(), above.slug())));
                }
                path.add(stop(end.id(), end.title(), end.space(), end.slug()));
            });
        }
        return path;
    }

    private static ObjectNode stop(long id, String title, String space, String slug) {
        return JSON.createObjectNode().put("id", id).put("title", title).put("url", WikiNavigation.page(space, slug));
    }

    private ObjectNode level(@Nullable Long parent, int offset) {
        List<PageTree.Node> found = services.tree.children(caller(), space, parent, offset, PORTION + 1);
        Set<Long> restricted = services.restrictions.standingAt(
                caller(), found.stream().map(PageTree.Node::id).toList());
        ArrayNode items = JSON.createArrayNode();
        found.stream()
                .limit(PORTION)
                .forEach(node -> items.add(stop(node.id(), node.title(), node.space(), node.slug())
                        .put("open", node.hasChildren())
                        .put("draft", node.status() == PageStatus.DRAFT)
                        .put("template", node.template())
                        .put("restricted", restricted.contains(node.id()))));
        ObjectNode level = JSON.createObjectNode();
        level.set("items", items);
        level.put("more", found.size() > PORTION);
        return level;
    }

    private ObjectNode words(InSpace.Here here) {
        ObjectNode words = JSON.createObjectNode();
        words.put("label", getTranslation("wiki.tree.label", here.name()));
        for (String key : List.of(
                "more",
                "empty",
                "menu",
                "up",
                "down",
                "in",
                "out",
                "move",
                "new",
                "moved",
                "draft",
                "template",
                "restricted")) {
            words.put(key, getTranslation("wiki.tree." + key));
        }
        return words;
    }

    private void step(long page, Step step) {
        gated(page, consent -> services.steps.move(caller(), page, step, consent));
    }

    private void place(long page, long target, Side side) {
        Destination from = services.steps.placeOf(caller(), page);
        gated(page, consent -> {
            services.steps.place(caller(), page, target, side, consent);
            services.moves.tell(page, from);
        });
    }

    /** Shows how the tree stands now, whether or not the page went where it was put. */
    private void gated(long page, Consumer<Consent> move) {
        services.pages
                .find(caller(), page)
                .ifPresent(found -> MoveDialogs.gated(getTranslation("wiki.access.widens", found.title()), consent -> {
                    move.accept(consent);
                    UI ui = UI.getCurrentOrThrow();
                    changed(ui);
                    showWayAnew(ui);
                }));
        changed(UI.getCurrentOrThrow());
    }

    /** The way to a page that is being read may be another one now; what is being written stays as it is. */
    private static void showWayAnew(UI ui) {
        if (ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(PageView.class::isInstance)) {
            ui.refreshCurrentRoute(false);
        }
    }

    private void newBelow(long page) {
        services.pages
                .find(caller(), page)
                .ifPresent(
                        parent -> UI.getCurrentOrThrow().navigate(WikiNavigation.newPage(parent.space(), parent.id())));
    }

    /** The element that draws the tree, and what it may ask of the server. */
    @Tag("page-tree")
    @JsModule("./wiki/page-tree.js")
    private final class Branches extends com.vaadin.flow.component.Component implements HasStyle {

        @ClientCallable
        private ObjectNode children(double parent, int offset) {
            long id = (long) parent;
            return level(id == TOP ? null : Long.valueOf(id), Math.max(0, offset));
        }

        @ClientCallable
        private void step(double page, String step) {
            SpaceTree.this.step((long) page, Step.valueOf(step.toUpperCase(Locale.ROOT)));
        }

        @ClientCallable
        private void place(double page, double target, String side) {
            SpaceTree.this.place((long) page, (long) target, Side.valueOf(side.toUpperCase(Locale.ROOT)));
        }

        @ClientCallable
        private void moveElsewhere(double page) {
            services.moves.open((long) page);
        }

        @ClientCallable
        private void newPage(double parent) {
            newBelow((long) parent);
        }
    }

    /** Pages have come, gone or moved. */
    static final class Changed extends ComponentEvent<UI> {
        private Changed(UI ui) {
            super(ui, false);
        }
    }
}
