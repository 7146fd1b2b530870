package org.commonplace.shared;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Loses its locks a few times before it gets through. */
@Component
@TriedAgain
public class Stumbling {

    private final AtomicInteger tries = new AtomicInteger();

    public void begin() {
        tries.set(0);
    }

    public int pass(int stumbles) {
        if (tries.incrementAndGet() <= stumbles) {
            throw new CannotAcquireLockException("lost");
        }
        return tries.get();
    }

    public void refuse() {
        tries.incrementAndGet();
        throw new Invalid("field", "shared.page.invalid");
    }

    public int tries() {
        return tries.get();
    }
}
