package org.commonplace.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Keeps what was read from the database until someone says it has changed.
 *
 * <p>A value read while another thread forgets it is handed out but not kept, so an old value never outlives the
 * change that made it old. Inside a writing transaction nothing is kept, because it may be rolled back.
 */
public final class Remembered<K, V> {

    private final Cache<K, V> values;
    private final AtomicLong changes = new AtomicLong();

    /** Keeps at most {@code weight}, counted by {@code weigher}; for memory, let it count bytes. */
    public Remembered(long weight, Weigher<K, V> weigher) {
        this.values =
                Caffeine.newBuilder().maximumWeight(weight).weigher(weigher).build();
    }

    /** Keeps at most {@code count} values. */
    public Remembered(long count) {
        this(count, Weigher.singletonWeigher());
    }

    /** The value kept, or else the one that {@code read} finds; empty is never kept. */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        return AfterCommit.isPending() ? read.apply(key) : getCommitted(key, read);
    }

    /** The same inside a writing transaction that is known not to have changed the value. */
    public Optional<V> getCommitted(K key, Function<K, Optional<V>> read) {
        V known = values.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        long before = changes.get();
        Optional<V> found = read.apply(key);
        found.ifPresent(value -> keep(key, value, before));
        return found;
    }

    public void forget(K key) {
        changes.incrementAndGet();
        values.invalidate(key);
    }

    public void forgetAll(Iterable<K> keys) {
        changes.incrementAndGet();
        values.invalidateAll(keys);
    }

    public void forgetEverything() {
        changes.incrementAndGet();
        values.invalidateAll();
    }

    private void keep(K key, V value, long before) {
        if (changes.get() != before) {
            return;
        }
        values.put(key, value);
        if (changes.get() != before) {
            values.invalidate(key);
        }
    }
}
