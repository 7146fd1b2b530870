package org.commonplace.wiki;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonplace.attachments.Attachments;
import org.commonplace.markup.LinkTargets;
import org.commonplace.people.People;
import org.commonplace.people.Visibility;
import org.commonplace.shared.ContentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Finds what the links of a page lead to: by title, by former title, by address, or by imported path. */
@Component
class PageLinkTargets {

    private static final Pattern ADDRESS = Pattern.compile("/s/[A-Za-z][A-Za-z0-9-]{1,31}/([a-z0-9-]+)");

    private final JdbcClient database;
    private final SpaceDirectory spaces;
    private final PageAccess access;
    private final Addresses addresses;
    private final Attachments attachments;
    private final LinkNames names;
    private final People people;

    PageLinkTargets(
            JdbcClient database,
            SpaceDirectory spaces,
            PageAccess access,
            Addresses addresses,
            Attachments attachments,
            LinkNames names,
            People people) {
        this.database = database;
        this.spaces = spaces;
        this.access = access;
        this.addresses = addresses;
        this.attachments = attachments;
        this.names = names;
        this.people = people;
    }

    /**
     * The targets of the links of this page.
     *
     * @param newest whether files are meant as editors see them, and not as readers do
     */
    LinkTargets of(long page, boolean newest) {
        PageFacts facts = access.facts(page).orElseThrow();
        String source = database.sql("SELECT source_path FROM page WHERE id = :id")
                .param("id", page)
                .query((row, n) -> Optional.ofNullable(row.getString("source_path")))
                .single()
                .orElse(null);
        return new FromHere(facts.space(), facts, source, newest);
    }

    /** The targets of the links of a page that is yet to be made. */
    LinkTargets inSpace(long space) {
        return new FromHere(space, null, null, true);
    }

    /** Tells links to pages from others without finding out where they lead, but for whole addresses. */
    LinkTargets names(LinksOfText.Text text) {
        FromHere here = new FromHere(text.space(), access.facts(text.page()).orElseThrow(), text.source(), true);
        return new LinkTargets() {
            @Override
            public Target wiki(@Nullable String space, String title) {
                return new Wanted(null);
            }

            @Override
            public @Nullable Target path(String path) {
                if (isAddress(path)) {
                    return here.byAddress(path);
                }
                return text.source() == null ? null : new Wanted(null);
            }

            @Override
            public @Nullable String file(String name) {
                return null;
            }
        };
    }

    /** Whether a path that leads to no page of its space yet may be meant for one. */
    boolean isMissingPage(LinksOfText.Text text, String path) {
        return new FromHere(text.space(), access.facts(text.page()).orElseThrow(), text.source(), true).missing(path)
                != null;
    }

    private record Name(long space, String name) {}

    private Map<Name, Long> noted(long page) {
        Map<Name, Long> noted = new HashMap<>();
        database.sql("SELECT target_space_id, target_key, target_page_id FROM page_link"
                        + " WHERE page_id = :page AND target_space_id IS NOT NULL AND target_page_id IS NOT NULL")
                .param("page", page)
                .query(row -> {
                    noted.put(
                            new Name(row.getLong("target_space_id"), row.getString("target_key")),
                            row.getLong("target_page_id"));
                });
        return noted;
    }

    private final class FromHere implements LinkTargets {

        private final long space;
        private final @Nullable PageFacts page;
        private final @Nullable String source;
        private final boolean newest;
        private @Nullable Map<String, String> files;
        private @Nullable Map<Name, Long> noted;

        FromHere(long space, @Nullable PageFacts page, @Nullable String source, boolean newest) {
            this.space = space;
            this.page = page;
            this.source = source;
            this.newest = newest;
        }

        @Override
        public Target wiki(@Nullable String spaceKey, String title) {
            Optional<SpaceRights> there = spaceKey == null ? spaces.find(space) : spaces.find(spaceKey);
            if (there.isEmpty()) {
                return new Wanted(null);
            }
            boolean here = mayBeNamed(there.get()) && !there.get().isArchived();
            String create = here ? createAddress(there.get(), title) : null;
            return named(there.get().id(), TitleKey.of(title))
                    .or(() -> names.byTitle(there.get().id(), title))
                    .flatMap(id -> found(id, title, create))
                    .orElseGet(() -> new Wanted(create));
        }

        /** A private space is nobody's to find by trying its key in a link. */
        private boolean mayBeNamed(SpaceRights there) {
            return there.id() == space || there.visibility() != Visibility.PRIVATE;
        }

        @Override
        public @Nullable Target path(String path) {
            return isAddress(path) ? byAddress(path) : bySource(path).orElseGet(() -> missing(path));
        }

        @Override
        public @Nullable String file(String name) {
            return page == null ? null : files().get(Attachments.nameOf(name));
        }

        @Override
        public @Nullable String person(String username) {
            return people.find(username)
                    .map(person -> "/people/" + UriUtils.encodePathSegment(person.username(), StandardCharsets.UTF_8))
                    .orElse(null);
        }

        /** The page that a link of this page's present text is known to lead to; all of them are read at once. */
        private Optional<Long> named(long there, String name) {
            if (noted == null) {
                noted = page == null ? Map.of() : noted(page.id());
            }
            return Optional.ofNullable(noted.get(new Name(there, name)));
        }

        /** What an imported text calls a page may still come; until then it is noted as missing. */
        private @Nullable Target missing(String path) {
            boolean noted = source != null && SourcePath.isPageLike(path) && file(path) == null;
            return noted ? new Wanted(createAt(path)) : null;
        }

        /** Where a page is begun that stands where the file would have stood. */
        private @Nullable String createAt(String path) {
            Optional<String> file = SourcePath.resolve(source, path).filter(SourcePath::isUsable);
            return spaces.find(space)
                    .filter(here -> !here.isArchived())
                    .flatMap(here -> file.map(at -> createAddress(here, SourcePath.title(at)) + "&path="
                            + URLEncoder.encode(at, StandardCharsets.UTF_8)))
                    .orElse(null);
        }

        private Map<String, String> addresses(ContentRef here) {
            return newest ? attachments.addresses(here) : attachments.addressesForReaders(here);
        }

        private Map<String, String> files() {
            if (files == null) {
                files = page == null ? Map.of() : addresses(Pages.ref(page.id()));
            }
            return files;
        }

        /** An address of a page that is missing, or hidden from a reader, is shown as wanted and leads where it says. */
        private Target byAddress(String path) {
            String[] parts = path.split("/");
            return spaces.find(parts[2])
                    .flatMap(there -> addresses.locate(there.id(), parts[3]))
                    .flatMap(located -> found(located.page(), parts[3], path))
                    .orElseGet(() -> new Wanted(path));
        }

        private Optional<Target> bySource(String path) {
            if (source == null) {
                return Optional.empty();
            }
            return SourcePath.resolve(source, path)
                    .flatMap(resolved ->
                            named(space, LinkNames.ofPath(resolved)).or(() -> names.byPath(space, resolved)))
                    .flatMap(id -> found(id, path, null));
        }

        private Optional<Target> found(long id, String title, @Nullable String create) {
            return access.facts(id)
                    .filter(target -> target.status() != PageStatus.TRASHED && !isInTrash(target.space()))
                    .map(target ->
                            new Found(addressOf(target), title, isSeenByAllReaders(target), Pages.ref(id), create));
        }

        private boolean isInTrash(long there) {
            return spaces.find(there).filter(SpaceRights::isTrashed).isPresent();
        }

        private String addressOf(PageFacts target) {
            return Pages.url(spaces.find(target.space()).orElseThrow().key(), target.slug());
        }

        /** Whether the target's circle is at least as wide as this page's. */
        private boolean isSeenByAllReaders(PageFacts target) {
            if (target.status() == PageStatus.DRAFT) {
                return false;
            }
            boolean sameSpace = target.space() == space;
            boolean everyone = spaces.find(target.space())
                    .map(SpaceRights::visibility)
                    .filter(Visibility.PUBLIC::equals)
                    .isPresent();
            return (sameSpace || everyone) && guardsOfHere().containsAll(guards(target));
        }

        private Set<Long> guardsOfHere() {
            return page == null ? Set.of() : guards(page);
        }

        private static Set<Long> guards(PageFacts page) {
            return page.guards().stream()
                    .filter(guard -> !guard.viewers().isOpen())
                    .map(PageFacts.Guard::page)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isAddress(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() && !Pages.isReserved(address.group(1));
    }

    private static String createAddress(SpaceRights space, String title) {
        return "/s/" + space.key() + "/new?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }
}
