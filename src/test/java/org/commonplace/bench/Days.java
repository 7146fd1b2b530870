package org.commonplace.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonplace.bench.Base.Made;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do with the product all day: read, mostly; look for things; write now and then, each at a page of their own. */
final class Days implements Crowd.Deed {

    /** The views that are gone to without loading the application anew, with their share of all that is done, in percent. */
    private enum View {
        PAGE(55),
        SPACE(7),
        HOME(7),
        SEARCH(9),
        INBOX(5),
        HISTORY(2);

        private final int share;

        View(int share) {
            this.share = share;
        }
    }

    private static final int SUGGESTIONS = 9;
    private static final int SAVES = 4;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BASE = Pattern.compile("\"base\":(\\d+)");

    private final List<Made> pages;

    Days(List<Made> pages) {
        this.pages = pages;
    }

    /** Whether answers of this kind bring another view. */
    static boolean isNavigation(String kind) {
        for (View view : View.values()) {
            if (kind.equals(name(view))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void by(int who, Tab tab, Random random) {
        int lot = random.nextInt(100);
        for (View view : View.values()) {
            lot -= view.share;
            if (lot < 0) {
                go(view, tab, random);
                return;
            }
        }
        if (lot < SUGGESTIONS) {
            suggestions(tab, random);
        } else if (lot < SUGGESTIONS + SAVES) {
            save(tab, pages.get(who), random);
        } else {
            tab.open("s/" + any(random).place());
        }
    }

    void go(Tab tab, Random random) {
        go(View.PAGE, tab, random);
    }

    private void go(View view, Tab tab, Random random) {
        Made page = any(random);
        switch (view) {
            case PAGE -> tab.go(name(view), "s/" + page.place(), quoted(title(page) + " · Space " + space(page)));
            case SPACE -> tab.go(name(view), "s/" + space(page), quoted("Space " + space(page) + " · Commonplace"));
            case HOME -> tab.go(name(view), "", quoted("Commonplace"));
            case SEARCH -> {
                String words = Vocabulary.word(random) + " " + Vocabulary.word(random);
                tab.go(name(view), "search?q=" + words.replace(' ', '+'), quoted(words + ": search"));
            }
            case INBOX -> tab.go(name(view), "inbox", quoted("Inbox · Commonplace"));
            case HISTORY -> tab.go(name(view), "s/" + page.place() + "/history", title(page));
        }
    }

    /** Opens the palette and types a word and a half; each pause while typing asks anew. */
    void suggestions(Tab tab, Random random) {
        tab.happen("palette", "command-palette", "palette-opened", JSON.createObjectNode());
        String first = Vocabulary.word(random);
        String second = Vocabulary.word(random);
        for (String typed : List.of(begun(first), first, first + "+" + begun(second))) {
            tab.fetch("suggestions", "/api/v1/suggest?q=" + typed);
        }
    }

    private static String begun(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    /** Opens the editor, writes until a draft is kept, and publishes. */
    private void save(Tab tab, Made page, Random random) {
        String opened = tab.go("editor", "s/" + page.place() + "/edit", quoted("Editing: " + title(page)));
        tab.happen("editor begun", "markdown-editor", "preview-wanted", wanted());
        JsonNode proof = JSON.readTree(tab.fetch("editor begun", "/drafts/token"));
        String text = Base.body(random, 5) + "\n\nWritten as number " + random.nextLong() + ".";
        Matcher base = BASE.matcher(opened);
        Map<String, Object> draft =
                Map.of("title", title(page), "body", text, "base", base.find() ? Integer.parseInt(base.group(1)) : 0);
        tab.post(
                "draft",
                "/drafts/pages/" + page.id(),
                draft,
                proof.path("header").asString(),
                proof.path("token").asString());
        tab.type("typing", "markdown-editor", text);
        tab.press("save", "Publish changes", text.substring(text.lastIndexOf("Written")));
    }

    private static ObjectNode wanted() {
        return JSON.createObjectNode().put("event.detail.wanted", true);
    }

    private Made any(Random random) {
        return pages.get(random.nextInt(pages.size()));
    }

    private static String space(Made page) {
        return page.place().substring(0, page.place().indexOf('/'));
    }

    /** The generated pages are called as their addresses say. */
    private static String title(Made page) {
        String words = page.place().replaceFirst(".*/", "").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static String name(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
