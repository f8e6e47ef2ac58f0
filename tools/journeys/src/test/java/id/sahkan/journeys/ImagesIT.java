package id.sahkan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.ContainerConfig;
import id.sahkan.launcher.Checkout;
import id.sahkan.launcher.Databases;
import id.sahkan.messaging.broker.BrokerSetup;
import id.sahkan.testing.Images;
import id.sahkan.testing.NeedsDocker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/// The images as they were built, together on one network, with the database script of the compose file.
@Tag("without-browser")
@NeedsDocker(built = {"applicant-service", "verification-service", "decree-service", "notification-service", "gateway"})
class ImagesIT {

    private static final int HEALTH = 9090;
    private static final int DOOR = 8080;
    private static final String PASSWORD = "only-in-this-test";
    private static final String KEYS = "mkdir /tmp/keys && java -cp @/app/jib-classpath-file "
            + "id.sahkan.decree.signature.TestCertificates /tmp/keys && ";

    private static final Network NETWORK = Network.newNetwork();
    private static final Map<String, GenericContainer<?>> PROGRAMS = new LinkedHashMap<>();
    private static PostgreSQLContainer postgres;
    private static KafkaContainer kafka;

    @BeforeAll
    static void start() throws Exception {
        postgres = new PostgreSQLContainer(Images.POSTGRES)
                .withUsername("postgres")
                .withNetwork(NETWORK)
                .withNetworkAliases("postgres")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Checkout.find().root().resolve("deploy/compose/databases.sh"), 0755),
                        "/docker-entrypoint-initdb.d/databases.sh")
                .withEnv("PGUSER", "postgres")
                .withEnv("GATEWAY_APP", PASSWORD)
                .withEnv("GATEWAY_OWNER", PASSWORD)
                .withEnv("KEYCLOAK", PASSWORD);
        for (String service : Databases.SERVICES) {
            postgres.withEnv(service.toUpperCase(java.util.Locale.ROOT) + "_APP", PASSWORD)
                    .withEnv(service.toUpperCase(java.util.Locale.ROOT) + "_OWNER", PASSWORD);
        }
        kafka = new KafkaContainer(Images.KAFKA).withNetwork(NETWORK).withListener("kafka:19092");
        Startables.deepStart(postgres, kafka).join();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            admin.createTopics(BrokerSetup.TOPICS.stream()
                            .map(topic -> new NewTopic(topic, BrokerSetup.PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        Databases.SERVICES.forEach(service -> PROGRAMS.put(service + "-service", service(service)));
        PROGRAMS.put(
                "gateway",
                onDatabase(program("gateway"), "gateway")
                        .withEnv("SAHKAN_SESSION_KEY", "b25seS1hLWtleS1mb3ItdGVzdHMtb25seS1hLWtleS0=")
                        .withEnv("SAHKAN_CLIENT_SECRET", PASSWORD));
        PROGRAMS.get("verification-service").withEnv("SAHKAN_FINGERPRINT_KEY", "b25seS1hLWtleS1mb3ItdGVzdHM=");
        PROGRAMS.get("decree-service")
                .withEnv("SAHKAN_SIGNER_KEYSTORE", "/tmp/keys/signer.p12")
                .withEnv("SAHKAN_SIGNER_PASSWORD", PASSWORD)
                .withEnv("SAHKAN_DECREES_DIR", "/tmp/decrees")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint(
                        "bash",
                        "-c",
                        KEYS + "exec java -cp @/app/jib-classpath-file id.sahkan.decree.DecreeApplication"));
        Startables.deepStart(PROGRAMS.values()).join();
    }

    @AfterAll
    static void stop() {
        Stream.concat(PROGRAMS.values().stream(), Stream.of(kafka, postgres))
                .filter(container -> container != null)
                .forEach(GenericContainer::stop);
        NETWORK.close();
    }

    @Test
    void everyProgramIsReadyAndIsMeasuredAtThePortForMachinesOnly() throws Exception {
        for (GenericContainer<?> program : PROGRAMS.values()) {
            assertThat(get(program, HEALTH, "/actuator/prometheus").body()).contains("application_ready_time_seconds");
        }
        assertThat(get(PROGRAMS.get("gateway"), DOOR, "/actuator/prometheus").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theGatewaysImageCarriesTheWebClient() throws Exception {
        assertThat(get(PROGRAMS.get("gateway"), DOOR, "/").body()).contains("<html lang=\"id\">");
    }

    @Test
    void everyImageHasALabelAnSbomAndAUserWithoutPower() throws Exception {
        for (GenericContainer<?> program : PROGRAMS.values()) {
            ContainerConfig image = program.getDockerClient()
                    .inspectImageCmd(program.getDockerImageName())
                    .exec()
                    .getConfig();
            assertThat(image.getUser()).isEqualTo("65532:65532");
            assertThat(image.getLabels()).containsEntry("org.opencontainers.image.licenses", "Apache-2.0");
            assertThat(program.execInContainer("cat", "/app/resources/META-INF/sbom/application.cdx.json")
                            .getStdout())
                    .contains("CycloneDX", "spring-boot");
        }
    }

    private static GenericContainer<?> service(String name) {
        return onDatabase(program(name + "-service"), name)
                .withEnv("SAHKAN_DOCUMENTS_DIR", "/tmp/documents")
                .withEnv("SAHKAN_KAFKA", "kafka:19092")
                .withEnv("SAHKAN_KAFKA_PROTOCOL", "PLAINTEXT");
    }

    private static GenericContainer<?> onDatabase(GenericContainer<?> program, String name) {
        return program.withEnv("SAHKAN_DB_URL", "jdbc:postgresql://postgres:5432/" + name)
                .withEnv("SAHKAN_DB_USER", Databases.app(name))
                .withEnv("SAHKAN_DB_PASSWORD", PASSWORD)
                .withEnv("SAHKAN_DB_OWNER", Databases.owner(name))
                .withEnv("SAHKAN_DB_OWNER_PASSWORD", PASSWORD);
    }

    private static GenericContainer<?> program(String module) {
        return new GenericContainer<>(Images.of(module))
                .withNetwork(NETWORK)
                .withNetworkAliases(module)
                .withExposedPorts(
                        module.equals("gateway")
                                ? List.of(HEALTH, DOOR).toArray(Integer[]::new)
                                : new Integer[] {HEALTH})
                .waitingFor(Wait.forHttp("/actuator/health/readiness")
                        .forPort(HEALTH)
                        .withStartupTimeout(Duration.ofMinutes(4)));
    }

    private static HttpResponse<String> get(GenericContainer<?> program, int port, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://" + program.getHost() + ":" + program.getMappedPort(port) + path);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
