package org.commonplace.wiki;

import java.util.List;
import java.util.Optional;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.privacy.Consent;
import org.commonplace.shared.NotFound;
import org.commonplace.wiki.PageTree.Destination;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves pages by what a person sees around them: one step, or beside another page. Pages the person cannot see are passed over. */
@Service
public class PageSteps {

    private final PageTree tree;
    private final PageReader reader;
    private final VisiblePages visible;
    private final AccessPolicy access;
    private final JdbcClient database;

    PageSteps(PageTree tree, PageReader reader, VisiblePages visible, AccessPolicy access, JdbcClient database) {
        this.tree = tree;
        this.reader = reader;
        this.visible = visible;
        this.access = access;
        this.database = database;
    }

    /** One step within the tree. */
    public enum Step {
        /** Before the page above it on the same level. */
        UP,
        /** After the page below it on the same level. */
        DOWN,
        /** Under the page above it on the same level, at the end. */
        IN,
        /** Beside its parent, after it. */
        OUT
    }

    /** Where beside another page. */
    public enum Side {
        BEFORE,
        AFTER,
        /** Under it, at the end. */
        UNDER
    }

    /** The same without having signed for anything. */
    @Transactional
    public void move(Caller caller, long page, Step step) {
        move(caller, page, step, Consent.NONE);
    }

    /** Moves a page one step; where there is no such step, nothing happens. Fails like {@link PageTree#move}. */
    @Transactional
    public void move(Caller caller, long page, Step step, Consent consent) {
        access.require(caller, Role.EDIT, Pages.ref(page));
        PageDetails moved = read(page);
        Long before = neighbour(caller, moved, "<", "DESC").orElse(null);
        switch (step) {
            case UP -> {
                if (before != null) {
                    place(caller, page, before, Side.BEFORE, consent);
                }
            }
            case DOWN ->
                neighbour(caller, moved, ">", "ASC")
                        .ifPresent(after -> place(caller, page, after, Side.AFTER, consent));
            case IN -> {
                if (before != null) {
                    place(caller, page, before, Side.UNDER, consent);
                }
            }
            case OUT -> {
                if (moved.parent() != null) {
                    place(caller, page, moved.parent(), Side.AFTER, consent);
                }
            }
        }
    }

    /** Where a page stands now, to be given to {@link PageTree#move} when it shall come back. */
    public Destination placeOf(Caller caller, long page) {
        access.require(caller, Role.VIEW, Pages.ref(page));
        PageDetails details = read(page);
        return new Destination(details.space(), details.parent(), after(caller, details, page));
    }

    /** The same without having signed for anything. */
    @Transactional
    public void place(Caller caller, long page, long target, Side side) {
        place(caller, page, target, side, Consent.NONE);
    }

    /** Puts a page beside or under another, wherever that is. Fails like {@link PageTree#move}. */
    @Transactional
    public void place(Caller caller, long page, long target, Side side, Consent consent) {
        if (page == target) {
            return;
        }
        access.require(caller, Role.VIEW, Pages.ref(target));
        PageDetails other = read(target);
        Destination to = switch (side) {
            case UNDER -> new Destination(other.space(), target, null);
            case BEFORE -> new Destination(other.space(), other.parent(), target);
            case AFTER -> new Destination(other.space(), other.parent(), after(caller, other, page));
        };
        tree.move(caller, page, to, consent);
    }

    /** The page after {@code target} that is not {@code page} itself. */
    private @Nullable Long after(Caller caller, PageDetails target, long page) {
        return neighbours(caller, target, ">", "ASC", 2).stream()
                .filter(id -> id != page)
                .findFirst()
                .orElse(null);
    }

    private Optional<Long> neighbour(Caller caller, PageDetails page, String side, String order) {
        return neighbours(caller, page, side, order, 1).stream().findFirst();
    }

    private List<Long> neighbours(Caller caller, PageDetails page, String side, String order, int limit) {
        return database.sql("""
                        SELECT p.id FROM page p JOIN page here ON here.id = :here
                        WHERE p.space_id = here.space_id AND p.parent_id <=> here.parent_id
                          AND (p.position, p.id) %s (here.position, here.id) AND %s
                        ORDER BY p.position %s, p.id %s LIMIT :limit
                        """.formatted(side, shown(caller, page.spaceId()), order, order))
                .params(visible.parameters(caller))
                .param("here", page.id())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** What the tree shows the caller, so that a step is one step there. */
    private String shown(Caller caller, long space) {
        Role role = access.roleOf(caller, Spaces.ref(space)).orElse(Role.VIEW);
        return visible.withDrafts(caller, role, "p");
    }

    private PageDetails read(long page) {
        return reader.newest(page).orElseThrow(() -> new NotFound(Pages.ref(page)));
    }
}
