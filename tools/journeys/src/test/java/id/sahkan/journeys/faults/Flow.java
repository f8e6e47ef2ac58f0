package id.sahkan.journeys.faults;

import id.sahkan.bench.traffic.Pace;
import id.sahkan.bench.traffic.Traffic;

/// Applicants who keep coming until it is closed.
final class Flow implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final Thread thread;
    private volatile boolean over;

    private Flow(Traffic traffic, double perSecond) {
        Pace pace = Pace.perSecond(perSecond);
        this.thread = Thread.ofPlatform().name("applicants").start(() -> {
            while (!over) {
                try {
                    traffic.submit(traffic.prepare(AT_ONCE), pace);
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException refused) {
                    FaultJourney.say("an applicant had trouble: %s", refused);
                }
            }
        });
    }

    static Flow start(Traffic traffic, double perSecond) {
        return new Flow(traffic, perSecond);
    }

    /// What is under way is brought to its end first.
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
