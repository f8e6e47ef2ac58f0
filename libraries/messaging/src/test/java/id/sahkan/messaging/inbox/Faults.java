package id.sahkan.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The one source of chance in a simulated run: what goes wrong, and when. How often each kind of fault strikes is
/// drawn too, so that some runs have many of one kind and none of another.
final class Faults {

    /// The process is gone; what it held in memory is gone with it. No code of ours can catch it.
    static final class Crash extends Error {

        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    @FunctionalInterface
    interface Call<T, E extends Exception> {
        T run() throws E;
    }

    private final SplittableRandom random;
    private final List<String> trace = new ArrayList<>();
    private final boolean traced;
    final double lostAnswer;
    final double rejectedRecord;
    final double lostAcknowledgement;
    final double failedStatement;
    final double chaos;
    private final double crash;
    private boolean over;
    private int crashes;

    Faults(long seed, boolean traced) {
        this.random = new SplittableRandom(seed);
        this.traced = traced;
        crash = draw(0.03);
        lostAnswer = draw(0.2);
        rejectedRecord = draw(0.15);
        lostAcknowledgement = draw(0.15);
        failedStatement = draw(0.05);
        chaos = 0.02 + draw(0.1);
    }

    private double draw(double most) {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble(most);
    }

    /// From now on everything works.
    void stop() {
        over = true;
    }

    boolean areOver() {
        return over;
    }

    boolean strikes(double probability) {
        return !over && probability > 0 && random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A port call, with a chance to crash right before and right after it.
    <T, E extends Exception> T around(String name, Call<T, E> call) throws E {
        crashAt("before", name);
        T answer = call.run();
        crashAt("after", name);
        return answer;
    }

    private void crashAt(String side, String name) {
        if (strikes(crash)) {
            crashes++;
            trace("crash " + side + " " + name);
            throw new Crash();
        }
    }

    int crashes() {
        return crashes;
    }

    boolean isTraced() {
        return traced;
    }

    void trace(String line) {
        if (traced) {
            trace.add(line);
        }
    }

    List<String> trace() {
        return trace;
    }
}
