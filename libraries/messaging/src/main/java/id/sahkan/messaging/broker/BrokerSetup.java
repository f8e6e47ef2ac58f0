package id.sahkan.messaging.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/// Topics, an account for each service, and its rights: it writes its own topic and reads those it consumes. A topic
/// that is missing is made here and never by a service, with as many partitions as are wanted.
///
/// Doing it again changes nothing but passwords that are new.
public final class BrokerSetup {

    public static final int PARTITIONS = 12;

    /// What each service tells and hears; the same as `sahkan.messaging` in its `application.yml`.
    public static final List<Service> SERVICES = List.of(
            new Service("applicant", List.of("verification", "decree", "notification")),
            new Service("verification", List.of("applicant", "notification")),
            new Service("decree", List.of("applicant", "verification")),
            new Service("notification", List.of("applicant", "verification", "decree")));

    public static final List<String> TOPICS =
            SERVICES.stream().map(Service::topic).toList();

    /// What stays inside a service, for live pages: each writes it, and hints that are lost are no loss.
    public static final String HINTS = "sahkan.hints";

    /// Whose live pages are told of everything, also of what it tells itself.
    private static final String LIVE = "notification";

    private static final int SCRAM_ITERATIONS = 4096;
    private static final long PATIENCE_SECONDS = 60;

    public record Service(String name, List<String> hears) {

        /// Also its group of consumers and the source of its events.
        public String account() {
            return name + "-service";
        }

        public String topic() {
            return "sahkan." + name;
        }

        /// The topics that it consumes, and what its live pages are told besides.
        public Stream<String> reads() {
            return Stream.concat(hears.stream(), name.equals(LIVE) ? Stream.of(LIVE, "hints") : Stream.empty())
                    .map(heard -> "sahkan." + heard);
        }

        List<AclBinding> rights() {
            return Stream.concat(
                            Stream.of(
                                    right(ResourceType.TOPIC, topic(), AclOperation.WRITE),
                                    right(ResourceType.TOPIC, HINTS, AclOperation.WRITE),
                                    right(ResourceType.GROUP, account(), AclOperation.READ)),
                            reads().map(topic -> right(ResourceType.TOPIC, topic, AclOperation.READ)))
                    .toList();
        }

        private AclBinding right(ResourceType type, String resource, AclOperation operation) {
            return new AclBinding(
                    new ResourcePattern(type, resource, PatternType.LITERAL),
                    new AccessControlEntry("User:" + account(), "*", operation, AclPermissionType.ALLOW));
        }
    }

    private BrokerSetup() {}

    /// Takes `SAHKAN_KAFKA`, `SAHKAN_KAFKA_ADMIN`, `SAHKAN_KAFKA_ADMIN_PASSWORD`, `SAHKAN_KAFKA_REPLICATION` (1) and
    /// for each service `SAHKAN_KAFKA_APPLICANT_PASSWORD` and so on from the environment.
    public static void main(String[] arguments) {
        Map<String, String> shell = System.getenv();
        String protocol = shell.getOrDefault("SAHKAN_KAFKA_PROTOCOL", "SASL_SSL");
        try (Admin admin = Admin.create(
                BrokerAccount.plain(said(shell, "SAHKAN_KAFKA_ADMIN"), said(shell, "SAHKAN_KAFKA_ADMIN_PASSWORD"))
                        .at(said(shell, "SAHKAN_KAFKA"), protocol))) {
            topics(admin, Short.parseShort(shell.getOrDefault("SAHKAN_KAFKA_REPLICATION", "1")));
            for (Service service : SERVICES) {
                account(admin, service, password(shell, service));
            }
            rights(admin);
        }
        for (Service service : SERVICES) {
            awaitAccess(
                    service,
                    BrokerAccount.scram(service.account(), password(shell, service))
                            .at(said(shell, "SAHKAN_KAFKA"), protocol));
        }
    }

    private static String password(Map<String, String> shell, Service service) {
        return said(shell, "SAHKAN_KAFKA_" + service.name().toUpperCase(Locale.ROOT) + "_PASSWORD");
    }

    private static String said(Map<String, String> shell, String name) {
        String value = shell.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    public static void topics(Admin admin, short replication) {
        Set<String> existing = answer(() -> admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Collection<NewTopic> missing = Stream.concat(TOPICS.stream(), Stream.of(HINTS))
                .filter(topic -> !existing.contains(topic))
                .map(topic -> new NewTopic(topic, PARTITIONS, replication))
                .toList();
        answer(() -> admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    public static void account(Admin admin, Service service, String password) {
        List<UserScramCredentialAlteration> change = List.of(new UserScramCredentialUpsertion(
                service.account(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, SCRAM_ITERATIONS), password));
        answer(() -> admin.alterUserScramCredentials(change).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    public static void rights(Admin admin) {
        List<AclBinding> rights = new ArrayList<>();
        SERVICES.forEach(service -> rights.addAll(service.rights()));
        answer(() -> admin.createAcls(rights).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /// A broker hears of accounts and rights a moment after they are kept; a client that is refused in between
    /// gives up.
    ///
    /// @param client settings of a client in the name of the service
    public static void awaitAccess(Service service, Map<String, Object> client) {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isLetIn(service, client)) {
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("the broker does not let " + service.account() + " in");
            }
        }
    }

    private static boolean isLetIn(Service service, Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            admin.describeTopics(List.of(service.topic())).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof AuthenticationException
                    || refused.getCause() instanceof AuthorizationException
                    || refused.getCause() instanceof RetriableException) {
                return false;
            }
            throw new IllegalStateException("Kafka does not answer " + service.account(), refused);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer " + service.account(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was set up", e);
        }
    }

    private interface Asking<T extends @Nullable Object> {
        T get() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T extends @Nullable Object> T answer(Asking<T> asking) {
        try {
            return asking.get();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer as its owner", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker was set up", e);
        }
    }
}
