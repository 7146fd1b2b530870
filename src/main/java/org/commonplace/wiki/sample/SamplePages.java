package org.commonplace.wiki.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonplace.attachments.Attachment;
import org.commonplace.attachments.Attachments;
import org.commonplace.people.Caller;
import org.commonplace.shared.AsOf;
import org.commonplace.wiki.Bookshelf;
import org.commonplace.wiki.NewPage;
import org.commonplace.wiki.PageDetails;
import org.commonplace.wiki.PageEdit;
import org.commonplace.wiki.PageStatus;
import org.commonplace.wiki.Pages;
import org.commonplace.wiki.Restrictions;
import org.commonplace.wiki.Reviews;
import org.commonplace.wiki.SaveOutcome;
import org.commonplace.wiki.Trash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds sample pages: each step looks at what is there and does the next thing that is missing. */
@Component
class SamplePages {

    private final Pages pages;
    private final Reviews reviews;
    private final Attachments attachments;
    private final Restrictions restrictions;
    private final Trash trash;
    private final Bookshelf bookshelf;
    private final SampleCallers callers;
    private final SampleTimes times;
    private final List<Step> steps = List.of(
            this::restrict,
            this::attach,
            this::revise,
            this::appoint,
            this::review,
            this::beTemplate,
            this::keep,
            this::putAway);

    SamplePages(
            Pages pages,
            Reviews reviews,
            Attachments attachments,
            Restrictions restrictions,
            Trash trash,
            Bookshelf bookshelf,
            SampleCallers callers,
            SampleTimes times) {
        this.pages = pages;
        this.reviews = reviews;
        this.attachments = attachments;
        this.restrictions = restrictions;
        this.trash = trash;
        this.bookshelf = bookshelf;
        this.callers = callers;
        this.times = times;
    }

    /** Does one thing that is missing; whether there was one. */
    private interface Step {
        boolean take(Caller administrator, PageDetails page, SamplePage sample);
    }

    /** Adds the pages in this order, each with all that belongs to it. */
    void add(Caller administrator, List<SamplePage> samples, Runnable afterEachChange) {
        Map<String, Long> ids = new HashMap<>();
        for (SamplePage sample : samples) {
            PageDetails page = find(administrator, sample).orElseGet(() -> {
                PageDetails made = create(sample, sample.parent().map(ids::get).orElse(null));
                afterEachChange.run();
                return made;
            });
            ids.put(sample.path(), page.id());
            finish(administrator, page, sample, afterEachChange);
        }
    }

    private void finish(Caller administrator, PageDetails found, SamplePage sample, Runnable afterEachChange) {
        PageDetails page = found;
        for (Step step : steps) {
            while (step.take(administrator, page, sample)) {
                afterEachChange.run();
                page = pages.get(administrator, page.id());
            }
        }
    }

    private Optional<PageDetails> find(Caller administrator, SamplePage sample) {
        return pages.find(administrator, sample.space(), sample.firstSlug());
    }

    private PageDetails create(SamplePage sample, @Nullable Long parent) {
        Facts.Edition first = sample.edition(1);
        NewPage wanted = new NewPage(
                sample.space(),
                parent,
                sample.title(1),
                sample.body(1),
                sample.facts().labels(),
                sample.facts().state() == Facts.State.DRAFT,
                null);
        return AsOf.at(when(first, sample), () -> pages.create(callers.caller(first.by()), wanted));
    }

    private boolean revise(Caller administrator, PageDetails page, SamplePage sample) {
        if (page.revision() >= sample.history().size()) {
            return false;
        }
        Facts.Review review = sample.facts().reviewed();
        if (review != null
                && Objects.equals(review.edition(), page.revision())
                && review(administrator, page, sample)) {
            return true;
        }
        int next = page.revision() + 1;
        Facts.Edition edition = sample.edition(next);
        PageEdit edit = new PageEdit(
                sample.title(next),
                sample.body(next),
                page.revision(),
                edition.says() == null ? "" : edition.says(),
                Boolean.TRUE.equals(edition.material()),
                null);
        SaveOutcome outcome =
                AsOf.at(when(edition, sample), () -> pages.save(callers.caller(edition.by()), page.id(), edit));
        if (!(outcome instanceof SaveOutcome.Saved saved) || saved.page().revision() != next) {
            throw new IllegalStateException("Edition " + next + " of " + sample.path() + " is not a change");
        }
        return true;
    }

    private boolean attach(Caller administrator, PageDetails page, SamplePage sample) {
        Set<String> there = attachments.list(administrator, Pages.ref(page.id())).stream()
                .map(Attachment::name)
                .collect(Collectors.toSet());
        Optional<String> missing = sample.facts().files().stream()
                .filter(name -> !there.contains(name))
                .findFirst();
        missing.ifPresent(name -> AsOf.at(when(sample.edition(1), sample), () -> attach(page, sample, name)));
        return missing.isPresent();
    }

    private void attach(PageDetails page, SamplePage sample, String name) {
        try (InputStream content = SampleContent.file(name).getInputStream()) {
            attachments.add(callers.caller(sample.edition(1).by()), Pages.ref(page.id()), name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean restrict(Caller administrator, PageDetails page, SamplePage sample) {
        Set<Long> viewers =
                sample.facts().viewers().stream().map(callers::group).collect(Collectors.toSet());
        if (restrictions.of(administrator, page.id()).viewers().groups().equals(viewers)) {
            return false;
        }
        restrictions.set(
                administrator,
                page.id(),
                new Restrictions.Rules(new Restrictions.Named(Set.of(), viewers), Restrictions.Named.NOBODY));
        return true;
    }

    private boolean appoint(Caller administrator, PageDetails page, SamplePage sample) {
        String owner = sample.facts().owner();
        String deputy = sample.facts().deputy();
        if (owner == null) {
            return false;
        }
        long wanted = callers.person(owner);
        Long standIn = deputy == null ? null : Long.valueOf(callers.person(deputy));
        if (page.owner() == wanted && Objects.equals(page.deputy(), standIn)) {
            return false;
        }
        pages.setOwner(administrator, page.id(), wanted, standIn);
        return true;
    }

    private boolean review(Caller administrator, PageDetails page, SamplePage sample) {
        Facts.Review review = sample.facts().reviewed();
        if (review == null || page.reviewedAt() != null) {
            return false;
        }
        AsOf.at(
                times.ago(review.ago(), "review " + sample.path()),
                () -> reviews.review(callers.caller(review.by()), page.id(), null, times.in(review.due())));
        return true;
    }

    private boolean beTemplate(Caller administrator, PageDetails page, SamplePage sample) {
        if (page.template() || !Boolean.TRUE.equals(sample.facts().template())) {
            return false;
        }
        pages.setTemplate(administrator, page.id(), true);
        return true;
    }

    private boolean keep(Caller administrator, PageDetails page, SamplePage sample) {
        Optional<Caller> reader = sample.facts().favouriteOf().stream()
                .map(callers::caller)
                .filter(caller -> !bookshelf.isFavourite(caller, page.id()))
                .findFirst();
        reader.ifPresent(caller -> {
            bookshelf.addFavourite(caller, page.id());
            bookshelf.visited(caller, page.id());
        });
        return reader.isPresent();
    }

    private boolean putAway(Caller administrator, PageDetails page, SamplePage sample) {
        boolean done = page.status() != PageStatus.PUBLISHED;
        if (done || sample.facts().state() == null || sample.facts().state() == Facts.State.DRAFT) {
            return false;
        }
        if (sample.facts().state() == Facts.State.ARCHIVED) {
            pages.archive(administrator, page.id());
        } else {
            trash.add(administrator, page.id());
        }
        return true;
    }

    private Instant when(Facts.Edition edition, SamplePage sample) {
        return times.ago(edition.ago(), edition.by() + sample.path());
    }
}
