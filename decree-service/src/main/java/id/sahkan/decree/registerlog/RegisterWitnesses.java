package id.sahkan.decree.registerlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.sahkan.contracts.log.TiledLog;
import id.sahkan.contracts.log.WitnessKey.Cosignature;
import id.sahkan.contracts.log.WitnessRequest;
import id.sahkan.decree.registerlog.RegisterLogStore.Head;
import id.sahkan.decree.registerlog.WitnessDoor.Reply;
import id.sahkan.telemetry.LogEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets others sign what the log has become: they remember how it was, and say no to another history. Nobody
/// waits for them; a log without their word is checked as before, and its pages say who has not seen it.
public final class RegisterWitnesses {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterWitnesses.class);

    /// Also of a log that stands still: that it was still so is worth knowing.
    private static final Duration AGAIN = Duration.ofHours(1);
    /// After a witness was not there, or said no.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Witness> witnesses;
    private final RegisterLogStore log;
    private final WitnessStore store;
    private final WitnessDoor door;
    private final Clock clock;
    private final Map<String, Instant> notBefore = new HashMap<>();
    private boolean begun;

    RegisterWitnesses(
            List<Witness> witnesses, RegisterLogStore log, WitnessStore store, WitnessDoor door, Clock clock) {
        this.witnesses = List.copyOf(witnesses);
        this.log = log;
        this.store = store;
        this.door = door;
        this.clock = clock;
    }

    /// Each for itself: one that is away keeps no other waiting for longer than its patience.
    public synchronized void ask() {
        Instant now = clock.instant();
        if (!begun) {
            store.begin(witnesses, now);
            begun = true;
        }
        if (witnesses.isEmpty()) {
            return;
        }
        List<String> due = store.due(now.minus(AGAIN));
        for (Witness witness : witnesses) {
            String name = witness.key().name();
            if (due.contains(name) && !now.isBefore(notBefore.getOrDefault(name, now))) {
                ask(witness, now);
            }
        }
    }

    private void ask(Witness witness, Instant now) {
        String name = witness.key().name();
        Optional<Head> head = log.head().filter(one -> one.checkpoint() != null);
        Optional<WitnessStore.Kept> kept = store.find(name);
        if (head.isEmpty() || kept.isEmpty()) {
            return;
        }
        try {
            if (answered(witness, kept.get().size(), head.get(), now)) {
                notBefore.remove(name);
            } else {
                notBefore.put(name, now.plus(PATIENCE));
            }
        } catch (RuntimeException away) {
            notBefore.put(name, now.plus(PATIENCE));
            unseen(name, away.getClass().getSimpleName());
        }
    }

    /// @return whether it has signed
    private boolean answered(Witness witness, long old, Head head, Instant now) {
        Head asked = head;
        Reply reply = door.ask(witness.address(), request(old, asked));
        if (reply.status() == 409 && sizeOf(reply) != old) {
            // it knows more or less than we believed: another instance has asked, or one of us was put back
            long known = sizeOf(reply);
            asked = known > head.size() ? log.head().orElse(head) : head;
            if (known < 0 || known > asked.size()) {
                return refused(witness, Witness.Refusal.ANOTHER_HISTORY, now);
            }
            reply = door.ask(witness.address(), request(known, asked));
        }
        return switch (reply.status()) {
            case 200 -> seen(witness, asked, reply, now);
            case 409, 422 -> refused(witness, Witness.Refusal.ANOTHER_HISTORY, now);
            case 403, 404 -> refused(witness, Witness.Refusal.NOT_KNOWN, now);
            default -> unseen(witness.key().name(), "status " + reply.status());
        };
    }

    private WitnessRequest request(long old, Head head) {
        List<byte[]> proof =
                old == 0 || old >= head.size() ? List.of() : new TiledLog(head.size(), log::hashes).consistency(old);
        return new WitnessRequest(old, proof, String.valueOf(head.checkpoint()).getBytes(UTF_8));
    }

    private boolean seen(Witness witness, Head head, Reply reply, Instant now) {
        String checkpoint = String.valueOf(head.checkpoint());
        Optional<Cosignature> signed = witness.key().on((checkpoint + reply.body()).getBytes(UTF_8));
        if (signed.isEmpty()) {
            return unseen(witness.key().name(), "no signature of it");
        }
        store.seen(witness.key().name(), head.size(), checkpoint, signed.get().line(), now);
        return true;
    }

    private boolean refused(Witness witness, Witness.Refusal refusal, Instant now) {
        if (store.refused(witness.key().name(), refusal, now)) {
            LogEvent.REGISTER_LOG_REFUSED
                    .to(LOG)
                    .addKeyValue("witness", witness.key().name())
                    .addKeyValue("cause", refusal.name())
                    .log();
        }
        return false;
    }

    private static boolean unseen(String witness, String cause) {
        LogEvent.REGISTER_LOG_UNSEEN
                .to(LOG)
                .addKeyValue("witness", witness)
                .addKeyValue("cause", cause)
                .log();
        return false;
    }

    /// -1 where it says none.
    private static long sizeOf(Reply reply) {
        String size = reply.body().strip();
        return size.matches("\\d{1,18}") ? Long.parseLong(size) : -1;
    }
}
