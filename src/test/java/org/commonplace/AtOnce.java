package org.commonplace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Lets so many try; the answer is how many of them managed, the others having failed in the way they may. */
    public static int managed(int many, Class<? extends Exception> failure, Callable<?> attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        int managed = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                tries.add(threads.submit(() -> {
                    start.await();
                    try {
                        attempt.call();
                        return true;
                    } catch (Exception e) {
                        if (failure.isInstance(e)) {
                            return false;
                        }
                        throw e;
                    }
                }));
            }
            start.countDown();
            for (Future<Boolean> each : tries) {
                managed += each.get() ? 1 : 0;
            }
        }
        return managed;
    }
}
