package org.commonplace.wiki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonplace.CommonplaceTest;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.markup.Rendered;
import org.commonplace.people.Caller;
import org.commonplace.shared.Paging;
import org.commonplace.shared.Sample;
import org.commonplace.wiki.Article;
import org.commonplace.wiki.Articles;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.Links;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageHistory;
import org.commonplace.wiki.PageHistory.RevisionLine;
import org.commonplace.wiki.PageLine;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommonplaceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleLibraryTest {

    private static final int CHANGES_UNTIL_CUT = 23;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d(?:[ .\\-\\u2010-\\u2015\\u00a0]?\\d){9}");

    private final List<SamplePage> content = SampleContent.pages();

    @Autowired
    private List<Sample> samples;

    @Autowired
    private SampleLibrary library;

    @Autowired
    private SampleCallers callers;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Pages pages;

    @Autowired
    private PageHistory history;

    @Autowired
    private Articles articles;

    @Autowired
    private Links links;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Templates templates;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Bookshelf bookshelf;

    private Caller administrator = Caller.ANONYMOUS;
    private int cuts;

    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Fills the library as a machine would that is switched off again and again. */
    @BeforeAll
    void fill() {
        samples.stream().filter(sample -> sample.name().equals("people")).forEach(Sample::fill);
        administrator = callers.caller(SampleContent.spaces().administrator());
        while (isCutOff()) {
            cuts++;
        }
    }

    private boolean isCutOff() {
        AtomicInteger changes = new AtomicInteger();
        try {
            library.fill(() -> {
                if (changes.incrementAndGet() == CHANGES_UNTIL_CUT) {
                    throw new CutOff();
                }
            });
            return false;
        } catch (CutOff again) {
            return true;
        }
    }

    @Test
    void aFillThatWasCutOffGoesOnUntilEverythingIsThereOnce() {
        assertThat(cuts).isGreaterThan(5);
        assertThat(content)
                .hasSizeGreaterThanOrEqualTo(60)
                .anyMatch(page -> page.path().split("/").length == 4);
        for (SamplePage sample : content) {
            PageDetails page = page(sample);
            int last = sample.history().size();
            assertThat(page.title()).isEqualTo(sample.facts().title());
            assertThat(page.body()).isEqualTo(sample.body());
            assertThat(page.revision()).as(sample.path()).isEqualTo(last);
            assertThat(page.labels())
                    .containsExactlyInAnyOrderElementsOf(sample.facts().labels());
            assertThat(page.status()).isEqualTo(statusOf(sample));
            assertThat(page.parent() == null).isEqualTo(sample.parent().isEmpty());
            assertThat(names(page))
                    .containsExactlyInAnyOrderElementsOf(sample.facts().files());
        }
        assertThat(countPages()).isEqualTo(content.size());
    }

    @Test
    void anotherFillChangesNothing() {
        AtomicInteger changes = new AtomicInteger();
        library.fill(changes::incrementAndGet);
        assertThat(changes).hasValue(0);
    }

    @Test
    void everyLinkLeadsSomewhereButThoseToPagesYetToBeWritten() {
        Set<String> unresolved = content.stream()
                .map(SamplePage::space)
                .distinct()
                .flatMap(space -> links
                        .wanted(administrator, spaces.get(administrator, space).id(), 0, 100)
                        .stream())
                .map(Links.Wanted::title)
                .collect(Collectors.toSet());
        assertThat(unresolved)
                .containsExactlyInAnyOrder("Paediatric heel prick", "Interpreter at night", "Large-print guide");
    }

    @Test
    void everyPageRendersWithItsFilesAndEveryPictureIsDescribed() {
        for (SamplePage sample : content) {
            Article article = article(sample);
            Document html = Jsoup.parseBodyFragment(articles.html(administrator, article));
            assertThat(html.text()).as(sample.path()).isNotBlank().doesNotContain("[[", "[TOC]", "[!", "{{children");
            assertThat(html.select("img"))
                    .allMatch(picture -> picture.attr("src").startsWith("/attachments/")
                            && !picture.attr("alt").isBlank());
            assertThat(article.rendered().files()).isSubsetOf(names(article.page()));
        }
        Stream<Rendered.Feature> used = content.stream().flatMap(sample -> article(sample).rendered().uses().stream());
        assertThat(used.collect(Collectors.toSet())).containsExactlyInAnyOrder(Rendered.Feature.values());
    }

    @Test
    void historiesAreOfThePastAndOfSeveralPeople() {
        List<List<RevisionLine>> histories = content.stream()
                .map(sample -> history.list(administrator, page(sample).id(), 0, 100))
                .toList();
        for (List<RevisionLine> revisions : histories) {
            List<Instant> times = revisions.stream().map(RevisionLine::at).toList();
            assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(times.getFirst()).isBefore(Instant.now());
        }
        assertThat(histories.stream().filter(revisions -> authors(revisions) > 1))
                .hasSizeGreaterThan(12);
        assertThat(content.stream().map(this::page).filter(page -> page.reviewedAt() != null))
                .hasSizeGreaterThan(30)
                .allMatch(page -> page.reviewDue() != null);
    }

    @Test
    void everyoneSeesWhatTheyMay() {
        Caller tom = callers.caller("tom");
        assertThat(keys(Caller.ANONYMOUS)).contains("LKS").doesNotContain("BLOOD", "WARD", "OPC", "PROJ", "TEAM");
        assertThat(keys(tom)).contains("LKS", "BLOOD", "WARD", "OPC", "PROJ").doesNotContain("TEAM");
        assertThat(keys(callers.caller("leila"))).contains("TEAM");
        for (String slug : List.of("business-case", "options-and-costs")) {
            assertThat(pages.find(tom, "PROJ", slug)).isEmpty();
            assertThat(pages.find(callers.caller("sam"), "PROJ", slug)).isEmpty();
            assertThat(pages.find(callers.caller("priya"), "PROJ", slug)).isPresent();
        }
        assertThat(bookshelf.favourites(tom, new Paging(0, 20)).items()).hasSizeGreaterThan(4);
    }

    @Test
    void oneOfEachKindOfPageIsThere() {
        SpaceDetails library = spaces.get(administrator, "LKS");
        assertThat(templates.in(administrator, library.id()).stream().map(PageLine::title))
                .containsExactly("After Action Review", "Journal club appraisal");
        assertThat(pages.find(administrator, "LKS", "opening-times").map(PageDetails::url))
                .contains("/s/LKS/opening-hours-and-visiting");
        assertThat(content.stream().map(this::page).map(PageDetails::status).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(PageStatus.values());
    }

    @Test
    void noTextCouldBeTakenForAnNhsNumberAndTitlesAreShort() throws IOException {
        assertThat(content).allMatch(page -> page.facts().title().length() <= LONGEST_TITLE);
        Resource[] texts = new PathMatchingResourcePatternResolver().getResources("classpath:demo/**/*.*");
        assertThat(texts).hasSizeGreaterThan(content.size());
        for (Resource text : texts) {
            if (!String.valueOf(text.getFilename()).endsWith(".png")) {
                assertThat(text.getContentAsString(StandardCharsets.UTF_8)).doesNotContainPattern(TEN_DIGITS);
            }
        }
    }

    @Test
    void theOperatorIsToldWhoCanSignIn() {
        List<String> notes =
                samples.stream().flatMap(sample -> sample.notes().stream()).toList();
        assertThat(notes).anyMatch(note -> note.contains("Priya Nair")).anyMatch(note -> note.contains("morgan"));
    }

    private PageDetails page(SamplePage sample) {
        return pages.find(administrator, sample.space(), sample.firstSlug()).orElseThrow();
    }

    private Article article(SamplePage sample) {
        return articles.find(administrator, page(sample).id()).orElseThrow();
    }

    private List<String> names(PageDetails page) {
        return attachments.list(administrator, Pages.ref(page.id())).stream()
                .map(Attachment::name)
                .toList();
    }

    private long countPages() {
        List<String> keys =
                SampleContent.spaces().spaces().stream().map(SampleSpace::key).toList();
        return database.sql(
                        "SELECT COUNT(*) FROM page p JOIN space s ON s.id = p.space_id WHERE s.space_key IN (:keys)")
                .param("keys", keys)
                .query(Long.class)
                .single();
    }

    private Set<String> keys(Caller caller) {
        return spaces.list(caller).stream().map(SpaceDetails::key).collect(Collectors.toSet());
    }

    private static long authors(List<RevisionLine> revisions) {
        return revisions.stream().map(RevisionLine::author).distinct().count();
    }

    private static PageStatus statusOf(SamplePage sample) {
        Facts.State state = sample.facts().state();
        return state == null ? PageStatus.PUBLISHED : PageStatus.valueOf(state.name());
    }
}
