package id.sahkan.journeys;

import id.sahkan.launcher.KafkaAccounts;
import id.sahkan.launcher.KafkaBroker;
import id.sahkan.messaging.broker.BrokerSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;

/// `BrokerProgram FOLDER PORT CONTROLLER-PORT [NAME=PORT=ADVERTISED]...`: the launcher's Kafka in a process of its own,
/// so that it can be killed, stopped and wiped.
final class BrokerProgram {

    /// Whose passwords it finds in its environment.
    static final List<String> ACCOUNTS = Stream.concat(
                    Stream.of(KafkaAccounts.OWNER),
                    BrokerSetup.SERVICES.stream().map(BrokerSetup.Service::account))
            .toList();

    private BrokerProgram() {}

    /// A shell in between drops names with a hyphen.
    static String variable(String account) {
        return "PASSWORD_OF_" + account.replace('-', '_');
    }

    public static void main(String[] args) {
        List<KafkaBroker.Door> doors = new ArrayList<>();
        for (String door : List.of(args).subList(3, args.length)) {
            String[] words = door.split("=", -1);
            doors.add(new KafkaBroker.Door(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        }
        KafkaBroker broker = new KafkaBroker(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                new KafkaAccounts("127.0.0.1:" + args[1], account -> System.getenv(variable(account))),
                doors);
        // Alone in its process it may end with it, as a broker on a full disk does.
        Exit.setExitProcedure((status, _) -> Runtime.getRuntime().exit(status));
        Exit.setHaltProcedure((status, _) -> Runtime.getRuntime().halt(status));
        broker.start();
    }
}
