package id.sahkan.decree.registerlog;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Commitment;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.RightEdge;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.Tile;
import id.sahkan.decree.registerlog.RegisterLogStore.Added;
import id.sahkan.decree.registerlog.RegisterLogStore.Head;
import id.sahkan.decree.registerlog.RegisterLogStore.Node;
import id.sahkan.telemetry.LogEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.dao.DataAccessException;

/// Writes what was issued into the log and signs what the log has become. Several instances may do it at once: the
/// database lets one of them add, and the others look again.
public final class RegisterLog {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterLog.class);

    private final RegisterLogStore store;
    private final SignerKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean begun;

    RegisterLog(RegisterLogStore store, SignerKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /// Until nothing is due.
    public void grow() {
        if (!begun) {
            store.begin(key.verifier().name(), key.verifier().text());
            begun = true;
        }
        boolean more = true;
        while (more) {
            // the head first: what others add after it moves it on, and then nothing is added here
            Head head = store.head().orElseThrow(() -> new IllegalStateException("the log was never begun"));
            List<LoggedRow> due = store.due();
            more = !due.isEmpty();
            if (more) {
                append(head, due);
            }
        }
    }

    private void append(Head head, List<LoggedRow> due) {
        SignerKey signer = signer(head);
        RightEdge edge = head.rightEdge();
        List<Added> added = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (LoggedRow row : due) {
            byte[] salt = salt();
            byte[] commitment = Commitment.of(salt, row.statement());
            added.add(new Added(row, salt, commitment));
            edge.append(MerkleHash.leaf(commitment), (height, index, root) -> {
                if (height > 0 && height % Tile.HEIGHT == 0) {
                    nodes.add(new Node(height / Tile.HEIGHT, index, root));
                }
            });
        }
        var checkpoint = new Checkpoint(signer.verifier().name(), edge.size(), edge.root());
        var _ = store.append(head, edge, signer.sign(checkpoint.text()), added, nodes, clock.instant());
    }

    /// The log keeps its name when the office's address changes, and takes no other key.
    private SignerKey signer(Head head) {
        SignerKey signer = key.named(head.origin());
        if (!signer.verifier().text().equals(head.verifierKey())) {
            throw new IllegalStateException("the key is not the one with which this log was begun");
        }
        return signer;
    }

    private byte[] salt() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /// What a failed run says in the log; that the database is away needs no stack trace.
    static void failed(RuntimeException fault) {
        LoggingEventBuilder log = LogEvent.REGISTER_LOG_BEHIND
                .to(LOG)
                .addKeyValue("cause", fault.getClass().getSimpleName());
        (fault instanceof DataAccessException ? log : log.setCause(fault)).log();
    }
}
