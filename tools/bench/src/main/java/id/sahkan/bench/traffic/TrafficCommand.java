package id.sahkan.bench.traffic;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// `java -cp … id.sahkan.bench.traffic.TrafficCommand DATA-FOLDER COUNT [PER-SECOND]`: some traffic, to look at.
final class TrafficCommand {

    private TrafficCommand() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length < 2) {
            System.err.println("Usage: TrafficCommand DATA-FOLDER COUNT [PER-SECOND]");
            System.exit(2);
        }
        var pace = args.length > 2 ? Pace.perSecond(Double.parseDouble(args[2])) : Pace.flatOut();
        try (var traffic =
                Traffic.begin(Target.ofDataFolder(Path.of(args[0])), TrafficSettings.USUAL, Clock.systemUTC())) {
            var begun = System.nanoTime();
            var drafts = traffic.prepare(Integer.parseInt(args[1]));
            say(begun, "prepared", traffic);
            traffic.startOffice();
            traffic.submit(drafts, pace);
            say(begun, "submitted", traffic);
            var complete = traffic.awaitNotices(Duration.ofMinutes(5));
            say(begun, complete ? "everybody is told" : "some are not told", traffic);
            traffic.troubles().stream().limit(10).forEach(System.out::println);
            System.exit(complete ? 0 : 1);
        }
    }

    private static void say(long begun, String what, Traffic traffic) {
        System.out.printf("%6.1f s  %s  %s%n", (System.nanoTime() - begun) / 1e9, what, traffic.counts());
    }
}
