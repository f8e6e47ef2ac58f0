package id.sahkan.bench.spine;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.Feature;

/// `BrokerProgram FOLDER PORT CONTROLLER-PORT`: a Kafka of its own, until its input ends.
final class BrokerProgram {

    private BrokerProgram() {}

    public static void main(String[] args) throws Exception {
        var folder = args[0];
        var controller = "127.0.0.1:" + args[2];
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(folder))
                .setMetadataLogDirectory(folder)
                .setControllerListenerName("CONTROLLER")
                .setInitialControllers(DynamicVoters.parse("1@" + controller + ":" + Uuid.randomUuid()))
                .setHasDynamicQuorum(true)
                .run();
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", folder,
                "listeners", "BROKER://127.0.0.1:" + args[1] + ",CONTROLLER://" + controller,
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "BROKER",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.bootstrap.servers", controller,
                "auto.create.topics.enable", "false",
                "offsets.topic.replication.factor", "1"));
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "group.initial.rebalance.delay.ms", "0"));
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        System.out.println(Child.REPLY + "ready");
        while (System.in.read() >= 0) {
            // nobody says anything: the end of the input is what is waited for
        }
        Runtime.getRuntime().halt(0);
    }
}
