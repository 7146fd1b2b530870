package org.commonplace.wiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.springframework.stereotype.Component;

/**
 * The rules of {@link PageAccess} as a condition in SQL, for lists and counts: published and archived pages that the
 * caller may see, and drafts where they are asked for.
 */
@Component
class VisiblePages {

    /** Ids that no row has, because SQL has no empty list. */
    private static final List<Long> NOBODY = List.of(-1L);

    private static final String OPEN = "{page}.status IN ('PUBLISHED', 'ARCHIVED')";

    /** Up to as many spaces, the way to the pages may lead through an index of theirs. */
    private static final int FEW_SPACES = 20;

    private static final String IN_A_SPACE = " {page}.space_id IN (:visibleSpaces) AND ";

    /** As a sum, it is compared and nothing else: weighing one look at an index for each space takes longer than most lists. */
    private static final String IN_ONE_OF_MANY = IN_A_SPACE.replace("space_id", "space_id + 0");

    private static final String UNGUARDED = """
             NOT EXISTS (
                SELECT 1 FROM page_guard g
                WHERE g.page_id = {page}.id
                  AND EXISTS (SELECT 1 FROM page_restriction r WHERE r.page_id = g.guard_id AND r.kind = '{kind}')
                  AND NOT EXISTS (
                    SELECT 1 FROM page_restriction r
                    WHERE r.page_id = g.guard_id AND r.kind = '{kind}'
                      AND (r.person_id = :viewer OR r.group_id IN (:viewerGroups))))
            """;

    private static final String SEEN = UNGUARDED.replace("{kind}", "VIEW");
    private static final String EDITED = UNGUARDED.replace("{kind}", "EDIT");
    private static final String WRITTEN = "({page}.created_by = :viewer OR {page}.owner_id = :viewer)";

    private final SpaceDirectory spaces;

    VisiblePages(SpaceDirectory spaces) {
        this.spaces = spaces;
    }

    /** The condition for a page that the query calls {@code p}. */
    String to(Caller caller) {
        return to(caller, "p");
    }

    /** The condition for a page of the query; its parameters are those of {@link #parameters(Caller)}. */
    String to(Caller caller, String page) {
        return condition(caller, OPEN, page);
    }

    /** The condition for a page that is certain to be in a space that the caller may see. */
    String inSeenSpace(Caller caller, String page) {
        return seen(caller, OPEN, page);
    }

    /**
     * The condition for a page of one space that the caller may see, drafts included: curators see them all, editors their own.
     *
     * @param role the caller's in the space
     */
    String withDrafts(Caller caller, Role role, String page) {
        if (!role.covers(Role.EDIT)) {
            return inSeenSpace(caller, page);
        }
        String drafts = "{page}.status = 'DRAFT'"
                + (role.covers(Role.CURATE) ? "" : " AND " + WRITTEN)
                + (caller.administrator() ? "" : " AND " + EDITED);
        return seen(caller, "(" + OPEN + " OR (" + drafts + "))", page);
    }

    /** The condition for a page that the caller may edit; its parameters are those of {@link #parametersToEdit(Caller)}. */
    String toEdit(Caller caller, String page) {
        String open = "{page}.space_id IN (:editedSpaces) AND " + OPEN;
        return condition(caller, caller.administrator() ? open : open + " AND " + EDITED, page);
    }

    Map<String, Object> parametersToEdit(Caller caller) {
        return parameters(caller, Map.of("editedSpaces", orNobody(spaces.editedBy(caller))));
    }

    /** Ids of the spaces that the caller may see. */
    Collection<Long> spacesOpenTo(Caller caller) {
        return spaces.visibleTo(caller);
    }

    /** Ids of those of them that are not archived. */
    Collection<Long> spacesWorkedOn(Caller caller) {
        return spaces.openTo(caller);
    }

    private String condition(Caller caller, String status, String page) {
        boolean few = spaces.visibleTo(caller).size() <= FEW_SPACES;
        return (few ? IN_A_SPACE : IN_ONE_OF_MANY).replace("{page}", page) + seen(caller, status, page);
    }

    private static String seen(Caller caller, String status, String page) {
        String seen = caller.administrator() ? status : status + " AND " + SEEN;
        return (" " + seen + " ").replace("{page}", page);
    }

    Map<String, Object> parameters(Caller caller) {
        return parameters(caller, Map.of());
    }

    Map<String, Object> parameters(Caller caller, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("visibleSpaces", orNobody(spaces.visibleTo(caller)));
        parameters.put("viewer", caller.person() == null ? -1L : caller.person());
        parameters.put("viewerGroups", orNobody(caller.groups()));
        return parameters;
    }

    private static Collection<Long> orNobody(Collection<Long> ids) {
        return ids.isEmpty() ? NOBODY : ids;
    }
}
