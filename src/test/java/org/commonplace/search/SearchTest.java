package org.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.CommonplaceTest;
import org.commonplace.TestPeople;
import org.commonplace.people.Caller;
import org.commonplace.people.Role;
import org.commonplace.people.Visibility;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.Listing;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.Paging;
import org.commonplace.wiki.ArchivedSpaces;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Restrictions.Named;
import org.commonplace.wiki.Restrictions.Rules;
import org.commonplace.wiki.SpaceDetails;
import org.commonplace.wiki.SpaceTrash;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.TestWiki;
import org.commonplace.wiki.Trash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommonplaceTest
class SearchTest {

    private static final Paging FIRST = new Paging(0, 20);

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    TestIndex testIndex;

    @Autowired
    TestWiki wiki;

    @Autowired
    TestPeople people;

    @Autowired
    Pages pages;

    @Autowired
    Spaces spaces;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Trash trash;

    @Autowired
    ArchivedSpaces archived;

    @Autowired
    SpaceTrash spaceTrash;

    SpaceDetails space;
    Caller editor;
    String word;

    @BeforeEach
    void aSpaceAndAWordNoOtherTestUses() {
        space = wiki.space(Visibility.STAFF);
        editor = wiki.someoneWith(Role.EDIT, space);
        word = TestPeople.fresh("xylophone").replace("-", "");
    }

    @Test
    void aPageIsFoundByTheWordsOfItsTitleTextAndLabels() {
        PageDetails byText = page("One", "The " + word + " was labelled at the bedside.");
        PageDetails byTitle = page("Two " + word, "Nothing of the kind.");
        PageDetails byLabel = pages.create(
                editor, new NewPage(space.key(), null, "Three", "Nothing either.", List.of(word), false, null));
        testIndex.catchUp();

        Listing<Hit> found = find(word);
        assertThat(found.total()).isEqualTo(3);
        assertThat(ids(found)).containsExactlyInAnyOrder(byText.id(), byTitle.id(), byLabel.id());
        assertThat(found.items().getFirst().id()).as("titles first").isEqualTo(byTitle.id());
        Hit hit = found.items().stream()
                .filter(one -> one.id() == byText.id())
                .findFirst()
                .orElseThrow();
        assertThat(hit.snippet().html()).isEqualTo("The <mark>" + word + "</mark> was labelled at the bedside.");
        assertThat(hit.url()).isEqualTo(byText.url());
        assertThat(hit.place()).isEqualTo(space.name());
    }

    @Test
    void wordsAreFoundInOtherFormsAndAccents() {
        PageDetails page = page("Café " + word, "Two samples were mislabelled; the Zürich protocol was followed.");
        testIndex.catchUp();

        for (String words : List.of("cafe", "CAFÉ", "sample", "mislabelling", "zurich protocols", "the were was")) {
            assertThat(ids(find(word + " " + words))).as(words).containsExactly(page.id());
        }
    }

    @Test
    void commonWordsCountLikeAllOthers() {
        PageDetails page = page("To be " + word, "Whether to be or not to be.");
        page("Never " + word, "Whether it is.");
        testIndex.catchUp();

        assertThat(ids(find(word + " \"or not to be\""))).containsExactly(page.id());
        assertThat(ids(find(word + " not"))).containsExactly(page.id());
    }

    @Test
    void allWordsHaveToBeThereUnlessTheyAreLeftOut() {
        PageDetails both = page("A", word + " haemolysis and lipaemia");
        PageDetails one = page("B", word + " haemolysis");
        testIndex.catchUp();

        assertThat(ids(find(word + " haemolysis lipaemia"))).containsExactly(both.id());
        assertThat(ids(find(word + " haemolysis -lipaemia"))).containsExactly(one.id());
        assertThat(find(word + " \"lipaemia haemolysis\"").total()).isZero();
    }

    @Test
    void aTitleIsFoundByHowItsWordsBegin() {
        PageDetails page = page("Labelling " + word + " tubes", "Nothing.");
        page("Another", word);
        testIndex.catchUp();

        assertThat(ids(find("label " + word.substring(0, word.length() - 2)))).containsExactly(page.id());
        assertThat(search.suggest(editor, "lab " + word.substring(0, word.length() - 1), 10))
                .extracting(Suggestion::id)
                .containsExactly(page.id());
        assertThat(search.suggest(editor, "lling " + word, 10)).isEmpty();
        assertThat(search.suggest(editor, " - ", 10)).isEmpty();
    }

    @Test
    void aTitleThatBeginsWithWhatWasTypedComesFirst() {
        page("About the " + word, "Nothing.");
        PageDetails begins = page(word + " for everyone", "Nothing.");
        testIndex.catchUp();

        assertThat(search.suggest(editor, word.substring(0, 12), 10).getFirst().id())
                .isEqualTo(begins.id());
    }

    @Test
    void spacesAreFoundByNameKeyAndPurpose() {
        Caller administrator = people.administratorCaller();
        spaces.describe(administrator, space.key(), "Theatre " + word, "For the " + word + " team.", null);
        testIndex.catchUp();

        Listing<Hit> found = search.find(editor, new Sought(word, "space", null, null), FIRST);
        assertThat(ids(found)).containsExactly(space.id());
        assertThat(found.items().getFirst().url()).isEqualTo("/s/" + space.key());
        assertThat(ids(find(space.key()))).contains(space.id());
        assertThat(search.find(editor, new Sought(word, "page", null, null), FIRST)
                        .total())
                .isZero();
    }

    @Test
    void aSearchCanBeKeptToASpaceOrALabel() {
        SpaceDetails other = wiki.space(Visibility.STAFF);
        wiki.give(editor, Role.EDIT, other);
        page("Here", word);
        PageDetails there = pages.create(
                editor, new NewPage(other.key(), null, "There", word, List.of("night shift"), false, null));
        testIndex.catchUp();

        assertThat(ids(search.find(editor, new Sought(word, null, other.key(), null), FIRST)))
                .containsExactly(there.id());
        assertThat(ids(search.find(editor, new Sought(word, null, null, "Night shift"), FIRST)))
                .containsExactly(there.id());
        assertThat(search.find(editor, new Sought("", "page", other.key(), null), FIRST)
                        .total())
                .isEqualTo(1);
        assertThat(search.find(editor, new Sought(word, null, "nowhere", null), FIRST)
                        .total())
                .isZero();
        assertThat(search.find(editor, Sought.anywhere("  "), FIRST).total()).isZero();
        assertThatThrownBy(() -> search.find(editor, new Sought(word, "dragon", null, null), FIRST))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void archivedSpacesAreLookedIntoOnlyWhereThatIsAsked() {
        Caller administrator = people.administratorCaller();
        spaces.describe(administrator, space.key(), "Wing " + word, null, null);
        PageDetails page = page("Kept " + word, word);
        testIndex.catchUp();
        assertThat(find(word).total()).isEqualTo(2);
        archived.archive(administrator, space.key());

        assertThat(find(word).total()).as("without the index knowing").isZero();
        assertThat(search.suggest(editor, "kept " + word, 10)).isEmpty();
        assertThat(search.nearest(editor, "kept " + word, 10))
                .extracting(Suggestion::id)
                .doesNotContain(page.id());
        assertThat(search.find(editor, Sought.anywhere(word).withArchived(true), FIRST)
                        .total())
                .isEqualTo(2);
        assertThat(ids(search.find(editor, new Sought(word, "page", space.key(), null), FIRST)))
                .containsExactly(page.id());
        archived.bringBack(administrator, space.key());
        assertThat(find(word).total()).isEqualTo(2);
        spaceTrash.add(administrator, space.key(), space.key());
        for (Sought sought :
                List.of(Sought.anywhere(word).withArchived(true), new Sought(word, null, space.key(), null, true))) {
            assertThat(search.find(administrator, sought, FIRST).total()).isZero();
        }
    }

    @Test
    void whatChangesIsFoundAsItIsNow() {
        PageDetails page = page("Before " + word, "Old " + word);
        testIndex.catchUp();
        String later = TestPeople.fresh("marimba").replace("-", "");
        pages.save(editor, page.id(), new PageEdit("After", "New " + later, 1, "", false, null));
        testIndex.catchUp();

        assertThat(find(word).total()).isZero();
        assertThat(find(later).items()).extracting(Hit::title).containsExactly("After");
        pages.setLabels(editor, page.id(), List.of(word));
        testIndex.catchUp();
        assertThat(ids(find(word))).containsExactly(page.id());
    }

    @Test
    void portionsFollowEachOther() {
        for (int n = 0; n < 5; n++) {
            page("Page " + n, word);
        }
        testIndex.catchUp();

        List<Long> all = ids(find(word));
        assertThat(all).hasSize(5);
        Listing<Hit> second = search.find(editor, Sought.anywhere(word), new Paging(1, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(ids(second)).isEqualTo(all.subList(2, 4));
        assertThat(search.find(editor, Sought.anywhere(word), new Paging(9, 2)).items())
                .isEmpty();
        assertThat(search.find(editor, Sought.anywhere(word), new Paging(Integer.MAX_VALUE, 200))
                        .items())
                .isEmpty();
    }

    @Test
    void anythingMayBeTyped() {
        page("Odd", word);
        testIndex.catchUp();
        String letters = "x".repeat(40_000);
        for (String odd : List.of(
                "\"",
                "\"\"",
                "-",
                "+ | ( )",
                "a OR b AND (",
                "*",
                "~2",
                "\\",
                "text:" + word,
                letters,
                "\u0000",
                "[* TO *]")) {
            assertThat(find(odd).total()).as(odd).isGreaterThanOrEqualTo(0);
            assertThat(search.suggest(editor, odd, 5)).as(odd).isNotNull();
            assertThat(search.nearest(editor, odd, 5)).as(odd).isNotNull();
        }
        assertThat(find((word + " ").repeat(5_000)).total()).isEqualTo(1);
        assertThat(ids(find(word + " *"))).isNotEmpty();
    }

    @Test
    void whenNothingHasAllWordsTheNearestTitlesAreOffered() {
        PageDetails near = page("Order of " + word, "Nothing.");
        testIndex.catchUp();

        assertThat(find(word + " unheardofword").total()).isZero();
        assertThat(search.nearest(editor, word + " unheardofword", 5))
                .extracting(Suggestion::id)
                .contains(near.id());
    }

    @Test
    void whatIsHiddenIsNeverTheNearest() {
        SpaceDetails closed = wiki.space(Visibility.PRIVATE);
        Caller member = wiki.someoneWith(Role.EDIT, closed);
        wiki.page(member, closed, "Closed " + word, "Nothing.");
        PageDetails hidden = page("Hidden " + word, "Nothing.");
        wiki.page(editor, hidden, "Below " + word, "Nothing.");
        PageDetails thrown = page("Thrown " + word, "Nothing.");
        pages.create(editor, new NewPage(space.key(), null, "Draft " + word, "Nothing.", List.of(), true, null));
        PageDetails open = page("Open " + word, "Nothing.");
        Caller reader = people.caller();
        testIndex.catchUp();
        assertThat(nearest(reader))
                .containsExactlyInAnyOrder("Hidden " + word, "Below " + word, thrown.title(), open.title());
        assertThat(nearest(member)).contains("Closed " + word);

        restrictions.set(editor, hidden.id(), new Rules(new Named(Set.of(editor.personId()), Set.of()), Named.NOBODY));
        trash.add(editor, thrown.id());

        assertThat(nearest(reader)).as("before the index knows").containsExactly(open.title());
        testIndex.catchUp();
        for (Caller other : List.of(reader, wiki.someoneWith(Role.EDIT, space), people.caller())) {
            assertThat(nearest(other)).containsExactly(open.title());
        }
        assertThat(nearest(Caller.ANONYMOUS)).isEmpty();
        assertThat(nearest(editor)).contains("Hidden " + word, "Below " + word).doesNotContain(thrown.title());
    }

    @Test
    void onlyAdministratorsHaveEverythingIndexedAgain() {
        PageDetails page = page("Again " + word, "Nothing.");
        testIndex.catchUp();
        assertThatThrownBy(() -> index.rebuild(editor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> index.state(Caller.ANONYMOUS)).isInstanceOf(NotAllowed.class);

        Caller administrator = people.administratorCaller();
        index.rebuild(administrator);
        assertThat(ids(find(word))).as("found while it is rebuilt").containsExactly(page.id());
        await().until(() -> index.state(administrator).complete());
        testIndex.catchUp();
        assertThat(ids(find(word))).as("once and once only").containsExactly(page.id());
    }

    private PageDetails page(String title, String body) {
        return wiki.page(editor, space, title, body);
    }

    private List<String> nearest(Caller caller) {
        return search.nearest(caller, word + " unheardofword", 10).stream()
                .map(Suggestion::title)
                .toList();
    }

    private Listing<Hit> find(String words) {
        return search.find(editor, Sought.anywhere(words), FIRST);
    }

    private static List<Long> ids(Listing<Hit> found) {
        return found.items().stream().map(Hit::id).collect(Collectors.toList());
    }
}
