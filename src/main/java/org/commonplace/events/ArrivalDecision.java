package org.commonplace.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonplace.events.Arrivals.What;
import org.commonplace.privacy.Consent;
import org.commonplace.privacy.IdentifiableText;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of what a file says under one UID, in view of what is here. */
final class ArrivalDecision {

    private final Arrival.Group group;
    private final Arrivals.Known known;
    private final Consent consent;
    private final boolean subscribed;
    private final Stopping gate;

    /** Whether a text may not be read by others, and why. */
    @FunctionalInterface
    interface Stopping {
        Optional<IdentifiableText> stopped(EventPlan plan, @Nullable EventPlan before, Consent consent);
    }

    ArrivalDecision(Arrival.Group group, Arrivals.Known known, Consent consent, boolean subscribed, Stopping gate) {
        this.group = group;
        this.known = known;
        this.consent = consent;
        this.subscribed = subscribed;
        this.gate = gate;
    }

    List<ArrivalStep> steps() {
        List<ArrivalStep> steps = new ArrayList<>();
        for (Arrival arrival : group.events()) {
            steps.add(step(arrival));
        }
        if (!group.events().isEmpty()) {
            steps.addAll(left());
        } else {
            steps.add(ofOccurrences());
        }
        return steps;
    }

    private ArrivalStep step(Arrival arrival) {
        Event before = known.byUid().get(arrival.uid());
        if (before == null) {
            return group.onlyCancels() ? nothing(arrival.uid(), null, What.UNCHANGED) : fresh(arrival);
        }
        return staying(before, arrival.cancelled()).orElseGet(() -> {
            EventPlan plan = group.onlyCancels() ? before.plan() : arrival.onto(before.plan());
            Map<LocalDateTime, Deviation> different = group.onlyCancels()
                    ? known.different(before)
                    : deviations(plan, arrival.different(), known.different(before));
            return changed(arrival.uid(), before, plan, arrival.cancelled(), different);
        });
    }

    private ArrivalStep fresh(Arrival arrival) {
        Optional<IdentifiableText> stopped = gate.stopped(arrival.plan(), null, consent)
                .or(() -> stopped(arrival.plan(), arrival.different().values()));
        if (stopped.isPresent()) {
            return refused(arrival.uid(), null, stopped.get());
        }
        return new ArrivalStep(
                group,
                arrival.uid(),
                null,
                arrival.plan(),
                arrival.cancelled(),
                deviations(arrival.plan(), arrival.different(), Map.of()),
                group.stamp(),
                What.CREATED,
                null);
    }

    /** What is to be done is nothing where the file is not newer, or has no say. */
    private Optional<ArrivalStep> staying(Event before, boolean cancelled) {
        SourceRows.Source source = known.sources().get(before.id());
        if (!subscribed && source != null && source.subscribed()) {
            return Optional.of(ArrivalStep.nothing(
                    group, before.uid(), before, What.REFUSED, "events.import.subscribed-elsewhere"));
        }
        if (subscribed && source == null) {
            return Optional.of(
                    ArrivalStep.nothing(group, before.uid(), before, What.REFUSED, "events.import.planned-here"));
        }
        Arrival.Stamp now = group.stamp();
        Instant changed = before.changedAt().truncatedTo(ChronoUnit.SECONDS);
        boolean ours = now.sequence() == before.sequence() && changed.equals(now.modified());
        Arrival.Stamp last = source == null ? new Arrival.Stamp(before.sequence(), changed, "") : source.stamp();
        boolean subscribes = source != null && subscribed && !source.subscribed();
        boolean returns = subscribed && before.isCancelled() && !cancelled;
        if (!subscribes && !returns && (ours || now.fingerprint().equals(last.fingerprint()))) {
            return Optional.of(nothing(before.uid(), before, What.UNCHANGED));
        }
        if (isOlder(now, last) || (source == null && changed.equals(now.modified()))) {
            return Optional.of(ArrivalStep.nothing(group, before.uid(), before, What.UNCHANGED, "events.import.older"));
        }
        return Optional.empty();
    }

    private static boolean isOlder(Arrival.Stamp now, Arrival.Stamp last) {
        if (now.sequence() != last.sequence()) {
            return now.sequence() < last.sequence();
        }
        return now.modified() != null
                && last.modified() != null
                && now.modified().isBefore(last.modified());
    }

    private ArrivalStep changed(
            String uid, Event before, EventPlan plan, boolean cancelled, Map<LocalDateTime, Deviation> different) {
        boolean same = plan.equals(before.plan())
                && cancelled == before.isCancelled()
                && isSame(different, known.different(before));
        if (same) {
            return new ArrivalStep(group, uid, before, null, cancelled, different, group.stamp(), What.UNCHANGED, null);
        }
        Optional<IdentifiableText> stopped = gate.stopped(plan, before.plan(), consent);
        if (stopped.isEmpty()) {
            stopped = different.values().stream()
                    .filter(each -> !each.equals(known.different(before).get(each.originalStart())))
                    .flatMap(each -> gate.stopped(each.change().in(plan), plan, consent).stream())
                    .findFirst();
        }
        if (stopped.isPresent()) {
            return refused(uid, before, stopped.get());
        }
        What what = cancelled && !before.isCancelled() ? What.CANCELLED : What.UPDATED;
        return new ArrivalStep(group, uid, before, plan, cancelled, different, group.stamp(), what, null);
    }

    private Optional<IdentifiableText> stopped(EventPlan plan, Iterable<Arrival.Different> different) {
        for (Arrival.Different each : different) {
            Optional<IdentifiableText> stopped =
                    each.plan() == null ? Optional.empty() : gate.stopped(each.plan(), plan, consent);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        return Optional.empty();
    }

    /** Extra dates of before that the file has no longer do not take place. */
    private List<ArrivalStep> left() {
        Set<String> there = new HashSet<>();
        group.events().forEach(event -> there.add(event.uid()));
        return known.extra(group.root()).stream()
                .filter(event -> !there.contains(event.uid()) && !event.isCancelled())
                .filter(event -> staying(event, true).isEmpty())
                .map(event -> new ArrivalStep(
                        group,
                        event.uid(),
                        event,
                        event.plan(),
                        true,
                        Map.of(),
                        group.stamp(),
                        What.CANCELLED,
                        "events.import.left-out"))
                .toList();
    }

    /** A file with nothing but occurrences of a series changes those of the series that is here. */
    private ArrivalStep ofOccurrences() {
        Event series = known.byUid().get(group.root());
        if (series == null || series.plan().recurrence() == null) {
            return group.onlyCancels()
                    ? nothing(group.root(), series, What.UNCHANGED)
                    : ArrivalStep.nothing(group, group.root(), series, What.REFUSED, "events.import.no-series");
        }
        SourceRows.Source source = known.sources().get(series.id());
        if (!subscribed && source != null && source.subscribed()) {
            return ArrivalStep.nothing(group, series.uid(), series, What.REFUSED, "events.import.subscribed-elsewhere");
        }
        EventPlan plan = series.plan();
        Map<LocalDateTime, Arrival.Different> said = new TreeMap<>();
        group.occurrences().forEach((moment, different) -> said.put(start(plan.time(), moment), different));
        Map<LocalDateTime, Deviation> all = new HashMap<>(known.different(series));
        all.putAll(deviations(plan, said, known.different(series)));
        ArrivalStep step = changed(series.uid(), series, plan, series.isCancelled(), all);
        // How new the series is says nothing of its occurrences, and they nothing of it
        return new ArrivalStep(
                group, step.uid(), step.before(), step.plan(), step.cancelled(), all, null, step.what(), step.reason());
    }

    private static LocalDateTime start(EventTime time, Arrival.Moment moment) {
        Instant instant = moment.instant();
        LocalDateTime local = instant == null ? moment.local() : LocalDateTime.ofInstant(instant, time.zone());
        return time.allDay() ? local.toLocalDate().atStartOfDay() : local;
    }

    /** What a file says of occurrences, as it is kept: what is no different from the rest is not. */
    private static Map<LocalDateTime, Deviation> deviations(
            EventPlan plan, Map<LocalDateTime, Arrival.Different> said, Map<LocalDateTime, Deviation> before) {
        Map<LocalDateTime, Deviation> deviations = new TreeMap<>();
        said.forEach((start, different) -> {
            Deviation there = before.getOrDefault(start, Deviation.none(start));
            OccurrenceChange change = different.plan() == null ? there.change() : change(plan, start, different.plan());
            Deviation wanted = there.with(change).cancelled(different.cancelled());
            if (!wanted.isEmpty()) {
                deviations.put(start, wanted);
            }
        });
        return deviations;
    }

    private static OccurrenceChange change(EventPlan series, LocalDateTime start, EventPlan one) {
        EventTime planned = series.time().startingAt(start);
        Venue venue = one.venue().linkedTo(one.venue().onlineUrl());
        boolean elsewhere = !venue.place().equals(series.venue().place())
                || !Objects.equals(venue.onlineUrl(), series.venue().onlineUrl())
                || (venue.room() != null && !venue.room().equals(series.venue().room()));
        return new OccurrenceChange(
                one.title().equals(series.title()) ? null : one.title(),
                one.description().equals(series.description()) ? null : one.description(),
                one.time().equals(planned) ? null : one.time(),
                elsewhere ? venue : null,
                null,
                null);
    }

    private static boolean isSame(Map<LocalDateTime, Deviation> wanted, Map<LocalDateTime, Deviation> there) {
        Map<LocalDateTime, Deviation> real = new HashMap<>(there);
        real.values().removeIf(Deviation::isEmpty);
        return wanted.keySet().equals(real.keySet())
                && wanted.values().stream().allMatch(each -> {
                    Deviation other = Objects.requireNonNull(real.get(each.originalStart()));
                    return each.cancelled() == other.cancelled()
                            && each.change().equals(other.change());
                });
    }

    private ArrivalStep nothing(String uid, @Nullable Event before, What what) {
        return ArrivalStep.nothing(group, uid, before, what, null);
    }

    private ArrivalStep refused(String uid, @Nullable Event before, IdentifiableText stopped) {
        String reason = stopped.isOverridable() ? "events.import.identifies" : "events.import.identifies-surely";
        return ArrivalStep.nothing(group, uid, before, What.REFUSED, reason);
    }
}
