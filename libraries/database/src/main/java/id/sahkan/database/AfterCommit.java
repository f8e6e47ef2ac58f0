package id.sahkan.database;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Something to do once the transaction at hand has committed, and never when it was rolled back, also only to a
/// savepoint before it: the inbox takes single events of a batch back.
public final class AfterCommit implements TransactionSynchronization {

    private final Runnable action;
    private final Set<Object> laterSavepoints = new HashSet<>();
    private boolean undone;

    private AfterCommit(Runnable action) {
        this.action = action;
    }

    /// At once when there is no transaction.
    public static void run(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
        } else {
            action.run();
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        laterSavepoints.add(savepoint);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        undone |= !laterSavepoints.contains(savepoint);
    }

    @Override
    public void afterCommit() {
        if (!undone) {
            action.run();
        }
    }
}
