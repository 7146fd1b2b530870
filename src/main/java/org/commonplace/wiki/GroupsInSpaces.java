package org.commonplace.wiki;

import java.util.ArrayList;
import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.people.GroupRights;
import org.commonplace.shared.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The roles of groups in spaces, and the restrictions that name them. When a group goes, a page that nobody else could see or
 * edit is left to whoever deleted it rather than to everyone.
 */
@Component
class GroupsInSpaces implements GroupRights {

    private static final String ALONE = """
            SELECT COUNT(DISTINCT r.page_id) FROM page_restriction r
            WHERE r.group_id = :group AND r.kind = :kind
              AND NOT EXISTS (SELECT 1 FROM page_restriction o
                              WHERE o.page_id = r.page_id AND o.kind = r.kind AND o.id <> r.id)
            """;

    private final JdbcClient database;
    private final SpaceDirectory directory;
    private final Guards guards;
    private final LinkRegister links;
    private final PageLocks locks;
    private final PageCaches caches;
    private final ApplicationEventPublisher events;

    GroupsInSpaces(
            JdbcClient database,
            SpaceDirectory directory,
            Guards guards,
            LinkRegister links,
            PageLocks locks,
            PageCaches caches,
            ApplicationEventPublisher events) {
        this.database = database;
        this.directory = directory;
        this.guards = guards;
        this.links = links;
        this.locks = locks;
        this.caches = caches;
        this.events = events;
    }

    @Override
    public List<Loss> losses(long group) {
        List<Loss> losses = new ArrayList<>();
        add(
                losses,
                "wiki.group.loses.roles",
                count("SELECT COUNT(*) FROM space_access WHERE group_id = :group", group));
        add(losses, "wiki.group.loses.pages", count("""
                SELECT COUNT(DISTINCT page_id) FROM page_restriction WHERE group_id = :group
                """, group));
        add(losses, "wiki.group.loses.seeing", alone("VIEW", group));
        add(losses, "wiki.group.loses.editing", alone("EDIT", group));
        return losses;
    }

    @Override
    public void take(Caller administrator, long group) {
        List<Long> spaces = ids("SELECT DISTINCT space_id FROM space_access WHERE group_id = ?", group);
        List<Long> pages = ids("SELECT DISTINCT page_id FROM page_restriction WHERE group_id = ?", group);
        pages.forEach(locks::pageAndSpace);
        database.sql("DELETE FROM space_access WHERE group_id = ?").param(group).update();
        keepClosed(administrator, group);
        database.sql("DELETE FROM page_restriction WHERE group_id = ?")
                .param(group)
                .update();
        spaces.forEach(space -> spaceChanged(administrator, space, group));
        pages.forEach(page -> pageChanged(administrator, page, group));
    }

    private void keepClosed(Caller administrator, long group) {
        database.sql("""
                        INSERT INTO page_restriction (page_id, kind, person_id)
                        SELECT r.page_id, r.kind, :person FROM page_restriction r
                        WHERE r.group_id = :group
                          AND NOT EXISTS (SELECT 1 FROM page_restriction o
                                          WHERE o.page_id = r.page_id AND o.kind = r.kind AND o.id <> r.id)
                        """)
                .param("person", administrator.personId())
                .param("group", group)
                .update();
    }

    private void spaceChanged(Caller administrator, long space, long group) {
        events.publishEvent(new Audited(
                administrator.person(), "space.access.changed", Spaces.ref(space), "group " + group + " → none"));
        events.publishEvent(new SpaceChanged(space));
        directory.forget();
        caches.forgetArticles();
    }

    private void pageChanged(Caller administrator, long page, long group) {
        List<Long> subtree = guards.pagesAtAndBelow(page);
        caches.forgetAll(subtree);
        links.forgetArticlesLinkingTo(subtree);
        events.publishEvent(new PageEvents.PageRestricted(page));
        events.publishEvent(
                new Audited(administrator.person(), "page.restricted", Pages.ref(page), "group " + group + " → none"));
    }

    private List<Long> ids(String question, long group) {
        return database.sql(question).param(group).query(Long.class).list();
    }

    private long alone(String kind, long group) {
        return database.sql(ALONE)
                .param("group", group)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private long count(String question, long group) {
        return database.sql(question).param("group", group).query(Long.class).single();
    }

    private static void add(List<Loss> losses, String message, long number) {
        if (number > 0) {
            losses.add(new Loss(message, number));
        }
    }
}
