package id.sahkan.journeys;

import id.sahkan.launcher.KafkaBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Exit;

/// `BrokerProgram FOLDER PORT CONTROLLER-PORT [NAME=PORT=ADVERTISED]...`: the launcher's Kafka in a process of its own,
/// so that it can be killed, stopped and wiped.
final class BrokerProgram {

    private BrokerProgram() {}

    public static void main(String[] args) {
        List<KafkaBroker.Door> doors = new ArrayList<>();
        for (String door : List.of(args).subList(3, args.length)) {
            String[] words = door.split("=", -1);
            doors.add(new KafkaBroker.Door(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        }
        KafkaBroker broker =
                new KafkaBroker(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), doors);
        // Alone in its process it may end with it, as a broker on a full disk does.
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
        broker.start();
    }
}
