package org.commonplace.wiki.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of spaces and pages: the patterns the views answer to, and the addresses themselves, relative to the root and
 * without a leading slash.
 */
final class WikiNavigation {

    static final String SPACES = "spaces";
    static final String CHANGES = "changes";
    static final String A_TO_Z = "a-z";
    static final String LABELS = "labels";
    static final String QUEUE = "queue";
    static final String PERSON = "people/:username";
    static final String PERMANENT = "p/:page";
    static final String SPACE = "s/:space";
    static final String SPACE_CHANGES = SPACE + "/changes";
    static final String SPACE_WANTED = SPACE + "/wanted";
    static final String SPACE_ORPHANS = SPACE + "/orphans";
    static final String SPACE_LABELS = SPACE + "/labels";
    static final String SPACE_LABEL = SPACE + "/labels/:label";
    static final String SPACE_TRASH = SPACE + "/trash";
    static final String SPACE_PEOPLE = SPACE + "/people";
    static final String SPACE_QUEUE = SPACE + "/queue";
    static final String NEW_PAGE = SPACE + "/new";
    static final String IMPORT = SPACE + "/import";
    static final String PAGE = SPACE + "/:slug";
    static final String EDIT = PAGE + "/edit";
    static final String HISTORY = PAGE + "/history";
    static final String BELOW = PAGE + "/below";
    static final String ACCESS = PAGE + "/access";
    static final String REVISION = HISTORY + "/:number";
    static final String COMPARE = PAGE + "/compare/:from/:to";

    /** Names of the parameters in those patterns. */
    static final String SPACE_PARAMETER = "space";

    static final String SLUG_PARAMETER = "slug";
    static final String PAGE_PARAMETER = "page";
    static final String LABEL_PARAMETER = "label";
    static final String NUMBER_PARAMETER = "number";
    static final String FROM_PARAMETER = "from";
    static final String TO_PARAMETER = "to";
    static final String USERNAME_PARAMETER = "username";

    /** Query parameters of the view of a new page: the ids of its parent, a template or a draft, a title. */
    static final String PARENT_QUERY = "parent";

    static final String TEMPLATE_QUERY = "template";
    static final String DRAFT_QUERY = "draft";
    static final String TITLE_QUERY = "title";

    /** Query parameter of the view of all titles: the letter they begin with. */
    static final String LETTER_QUERY = "letter";

    /** Query parameter of the curator's queue: the name of one of its lists. */
    static final String LIST_QUERY = "list";

    /** Stands in an address for a label that only a query can carry, because servers refuse such paths. */
    static final String AWKWARD_LABEL = "~";

    private static final Pattern PLAIN_LABEL = Pattern.compile("[\\p{L}\\p{N}_ -][\\p{L}\\p{N}_ .-]*");

    private WikiNavigation() {}

    static String space(String space) {
        return "s/" + space;
    }

    static String changes(String space) {
        return space(space) + "/changes";
    }

    static String wanted(String space) {
        return space(space) + "/wanted";
    }

    static String orphans(String space) {
        return space(space) + "/orphans";
    }

    static String labels(String space) {
        return space(space) + "/labels";
    }

    static String label(String space, String label) {
        return PLAIN_LABEL.matcher(label).matches()
                ? labels(space) + "/" + UriUtils.encodePathSegment(label, StandardCharsets.UTF_8)
                : labels(space) + "/" + AWKWARD_LABEL + "?" + LABEL_PARAMETER + "=" + query(label);
    }

    /** The pages of all spaces that have a label. */
    static String labelled(String label) {
        return LABELS + "?" + LABEL_PARAMETER + "=" + query(label);
    }

    /** All titles that begin with a letter. */
    static String beginningWith(String letter) {
        return A_TO_Z + "?" + LETTER_QUERY + "=" + query(letter);
    }

    static String person(String username) {
        return "people/" + UriUtils.encodePathSegment(username, StandardCharsets.UTF_8);
    }

    static String trash(String space) {
        return space(space) + "/trash";
    }

    static String people(String space) {
        return space(space) + "/people";
    }

    static String queue(String space) {
        return space(space) + "/queue";
    }

    /** One list of the queue of a space, or of all spaces for {@code null}. */
    static String queue(@Nullable String space, String list) {
        return (space == null ? QUEUE : queue(space)) + "?" + LIST_QUERY + "=" + list;
    }

    /** The list of the queue that was asked for; empty for none in particular. */
    static String listOf(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LIST_QUERY)
                .orElse("");
    }

    static String importing(String space) {
        return space(space) + "/import";
    }

    static String page(String space, String slug) {
        return space(space) + "/" + slug;
    }

    /** The address of a page that outlives its title and its space. */
    static String permanent(long page) {
        return "p/" + page;
    }

    static String edit(String space, String slug) {
        return page(space, slug) + "/edit";
    }

    static String below(String space, String slug) {
        return page(space, slug) + "/below";
    }

    static String access(String space, String slug) {
        return page(space, slug) + "/access";
    }

    static String history(String space, String slug) {
        return page(space, slug) + "/history";
    }

    static String revision(String space, String slug, int number) {
        return history(space, slug) + "/" + number;
    }

    static String compare(String space, String slug, int from, int to) {
        return page(space, slug) + "/compare/" + from + "/" + to;
    }

    static String newPage(String space) {
        return space(space) + "/new";
    }

    /** A new page below another, or at the top of the space for {@code null}. */
    static String newPage(String space, @Nullable Long parent) {
        return parent == null ? newPage(space) : newPage(space) + "?" + PARENT_QUERY + "=" + parent;
    }

    static String newPageFrom(String space, long template) {
        return newPage(space) + "?" + TEMPLATE_QUERY + "=" + template;
    }

    /** A draft of a new page, to go on with. */
    static String draft(String space, long draft) {
        return newPage(space) + "?" + DRAFT_QUERY + "=" + draft;
    }

    /** A new page with a title to begin with, such as one that other pages already link to. */
    static String newPageCalled(String space, String title) {
        return newPage(space) + "?" + TITLE_QUERY + "=" + query(title);
    }

    /** Goes to one of these addresses. */
    static void open(String address) {
        int query = address.indexOf('?');
        UI ui = UI.getCurrentOrThrow();
        if (query < 0) {
            ui.navigate(address);
        } else {
            ui.navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    private static String query(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
