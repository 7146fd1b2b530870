package org.commonplace.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what must not happen before, or without, the commit of the transaction at hand. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs {@code action} after the commit; at once when there is no transaction. */
    public static void run(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /** Notes for the rest of the transaction at hand that it changed something, so that what is known of it is old. */
    public static void noteChange(Object what) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(what)) {
            TransactionSynchronizationManager.bindResource(what, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(what);
                }
            });
        }
    }

    /** Whether the transaction at hand changed it. */
    public static boolean isChanged(Object what) {
        return TransactionSynchronizationManager.hasResource(what);
    }

    /** Whether this thread may see what is not committed yet, so that what it reads must not be shared. */
    public static boolean isPending() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
