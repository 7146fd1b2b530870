package org.commonplace.wiki.sample;

import java.util.List;
import org.commonplace.people.Caller;
import org.commonplace.shared.AsOf;
import org.commonplace.shared.Sample;
import org.commonplace.wiki.Grant;
import org.commonplace.wiki.NewSpace;
import org.commonplace.wiki.Spaces;
import org.commonplace.wiki.VerifiedReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds the spaces and pages of the sample library. */
@Component
@Order(20)
class SampleLibrary implements Sample {

    private static final String FOUNDED = "180d";

    private final Spaces spaces;
    private final VerifiedReading verified;
    private final SamplePages pages;
    private final SampleCallers callers;
    private final SampleTimes times;

    SampleLibrary(
            Spaces spaces, VerifiedReading verified, SamplePages pages, SampleCallers callers, SampleTimes times) {
        this.spaces = spaces;
        this.verified = verified;
        this.pages = pages;
        this.callers = callers;
        this.times = times;
    }

    @Override
    public String name() {
        return "library";
    }

    @Override
    public void fill() {
        fill(() -> {});
    }

    /**
     * Fills in what is missing.
     *
     * @param afterEachChange told after each change that has been committed
     */
    void fill(Runnable afterEachChange) {
        SampleSpace.All all = SampleContent.spaces();
        Caller administrator = callers.caller(all.administrator());
        all.spaces().forEach(space -> add(administrator, space, afterEachChange));
        pages.add(administrator, SampleContent.pages(), afterEachChange);
    }

    private void add(Caller administrator, SampleSpace space, Runnable afterEachChange) {
        AsOf.at(times.ago(FOUNDED, space.key()), () -> {
            if (spaces.find(administrator, space.key()).isEmpty()) {
                spaces.create(
                        administrator, new NewSpace(space.key(), space.name(), space.purpose(), space.visibility()));
                afterEachChange.run();
            }
            if (spaces.get(administrator, space.key()).verifiedOnly() != space.showsVerifiedOnly()) {
                verified.ask(administrator, space.key(), space.showsVerifiedOnly());
                afterEachChange.run();
            }
            List<Grant> wanted = space.access().stream().map(this::grant).toList();
            if (!spaces.accessOf(administrator, space.key()).equals(wanted)) {
                spaces.setAccess(administrator, space.key(), wanted);
                afterEachChange.run();
            }
        });
    }

    private Grant grant(SampleSpace.Access access) {
        if (access.person() != null) {
            return Grant.toPerson(callers.person(access.person()), access.role());
        }
        if (access.group() != null) {
            return Grant.toGroup(callers.group(access.group()), access.role());
        }
        throw new IllegalArgumentException("Nobody is named for " + access.role());
    }
}
