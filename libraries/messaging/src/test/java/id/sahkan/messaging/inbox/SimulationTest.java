package id.sahkan.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.sahkan.messaging.inbox.Violation.Promise;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Relay and inbox as they run in production, driven through thousands of histories in which things go wrong. Each
/// build begins at another seed; `-Dsimulation.seed=` begins at a given one, `-Dsimulation.seeds=` says how many
/// there are.
class SimulationTest {

    private static final long FIRST_SEED =
            Long.getLong("simulation.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
    private static final int SEEDS = Integer.getInteger("simulation.seeds", 20_000);
    private static final int MUTANT_SEEDS = 3000;

    @Test
    void whateverGoesWrongNothingIsLostDoubledOrReordered() {
        long cpu = cpuNanos();
        long steps = 0;
        long events = 0;
        long crashes = 0;
        long copies = 0;
        long duplicates = 0;
        long held = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Simulation.Report report = Simulation.run(seed, Mutant.NONE, false);
            if (report.violation() != null) {
                explain(seed);
            }
            steps += report.steps();
            events += report.events();
            crashes += report.crashes();
            copies += report.copies();
            duplicates += report.duplicates();
            held += report.held();
        }
        System.out.printf(
                "simulation: %d seeds from %d, %d steps, %d events, %d crashes, %d copies sent, %d duplicates absorbed,"
                        + " %d parked or held, %.1f s of CPU%n",
                SEEDS, FIRST_SEED, steps, events, crashes, copies, duplicates, held, (cpuNanos() - cpu) / 1e9);
        assertThat(crashes).isPositive();
        assertThat(duplicates).isPositive();
        assertThat(held).isPositive();
    }

    private static void explain(long seed) {
        Simulation.Report report = Simulation.run(seed, Mutant.NONE, true);
        fail("""
                seed %d broke a promise: %s
                ./mvnw -pl libraries/messaging test -Dtest=SimulationTest -Dsimulation.seed=%d -Dsimulation.seeds=1
                %s""".formatted(seed, report.violation(), seed, String.join("\n", report.trace())));
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        Simulation.Report first = Simulation.run(FIRST_SEED, Mutant.NONE, true);
        Simulation.Report second = Simulation.run(FIRST_SEED, Mutant.NONE, true);

        assertThat(first.trace()).isEqualTo(second.trace()).isNotEmpty();
        assertThat(first.steps()).isEqualTo(second.steps());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void turnsRedWithoutOneOfTheSafeguards(Mutant mutant) {
        for (long seed = 1; seed <= MUTANT_SEEDS; seed++) {
            assertThat(Simulation.run(seed, Mutant.NONE, false).violation())
                    .as("seed %d with every safeguard", seed)
                    .isNull();
            Violation violation = Simulation.run(seed, mutant, false).violation();
            if (violation != null && violation.promise() == brokenBy(mutant)) {
                System.out.printf("simulation: %s is found at seed %d: %s%n", mutant, seed, violation.getMessage());
                return;
            }
        }
        fail("%s was not noticed in %d seeds".formatted(mutant, MUTANT_SEEDS));
    }

    private static Promise brokenBy(Mutant mutant) {
        return switch (mutant) {
            case VERSION_CHECK_REMOVED, REVISION_CHECK_REMOVED, TAKEN_WITHOUT_HOLDING ->
                Promise.APPLIED_ONCE_AND_IN_ORDER;
            case TAKEN_ALTHOUGH_PARKED -> Promise.PARKED_IS_WHAT_WAS_POISONED;
            case HELD_IS_DROPPED, OFFSETS_BEFORE_THE_TRANSACTION -> Promise.COMMITTED_IS_APPLIED;
            case ACKNOWLEDGED_BEFORE_THE_SEND_COMPLETES, DELETED_BEFORE_THE_ACKNOWLEDGEMENT ->
                Promise.COMMITTED_IS_IN_THE_TOPIC;
            case READ_BY_A_CURSOR -> Promise.OUTBOX_EMPTY;
            case NONE -> throw new IllegalArgumentException("nothing is taken out");
        };
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
