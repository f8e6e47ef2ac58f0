package id.sahkan.journeys.faults;

import id.sahkan.launcher.Installation;
import id.sahkan.launcher.VerifyJournalCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Somebody who asks `./sahkan verify-journal` again and again while things break. That it cannot look is no wonder
/// then; that it speaks of a change is a false word, because nobody changes anything. Only of events that this suite
/// puts into a topic itself, and that a service applied, it says with right that no journal has them.
final class JournalWatch implements AutoCloseable {

    private static final int SECONDS_BETWEEN = 2;

    private final Installation installation;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("verify-journal").factory());
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger blind = new AtomicInteger();
    private final List<List<String>> alarms = new CopyOnWriteArrayList<>();
    private volatile String whyBlind = "it always could";

    private JournalWatch(Installation installation) {
        this.installation = installation;
    }

    static JournalWatch start(Installation installation) {
        var watch = new JournalWatch(installation);
        watch.clock.scheduleWithFixedDelay(watch::ask, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        return watch;
    }

    private void ask() {
        List<String> words = new ArrayList<>();
        int answer;
        try {
            answer = VerifyJournalCommand.run(installation, words::add);
        } catch (RuntimeException fault) {
            words.add(fault.toString());
            answer = VerifyJournalCommand.CHANGED;
        }
        asked.incrementAndGet();
        if (answer == VerifyJournalCommand.NOT_LOOKED) {
            blind.incrementAndGet();
            whyBlind = words.getLast();
        } else if (answer != VerifyJournalCommand.AS_WRITTEN) {
            alarms.add(words);
        }
    }

    int asked() {
        return asked.get();
    }

    int blind() {
        return blind.get();
    }

    /// What it said the last time that it could not look.
    String whyBlind() {
        return whyBlind;
    }

    /// How often it spoke of a change.
    int alarms() {
        return alarms.size();
    }

    /// What it said of anything but these streams.
    List<String> falseWords(Set<String> invented) {
        return alarms.stream()
                .filter(words -> !breaks(words).allMatch(line -> isOf(line, invented))
                        || breaks(words).findAny().isEmpty())
                .map(words -> String.join("\n", words))
                .toList();
    }

    private static Stream<String> breaks(List<String> words) {
        return words.stream().filter(line -> line.startsWith("  "));
    }

    private static boolean isOf(String line, Set<String> streams) {
        return streams.contains(line.strip().split(" ", 2)[0]) && line.endsWith(" service has it");
    }

    /// The question that is being asked is answered first.
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            clock.shutdownNow();
        }
    }
}
