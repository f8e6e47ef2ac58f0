package id.sahkan.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.journeys.FaultStand;
import id.sahkan.messaging.broker.BrokerAccount;
import id.sahkan.messaging.broker.BrokerSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Whoever is at the broker with another's credentials, or with none.
final class Strangers {

    private Strangers() {}

    /// Each service at each topic that is not its own.
    static int refusedWrites(FaultStand stand) {
        int refused = 0;
        for (BrokerSetup.Service service : BrokerSetup.SERVICES) {
            Map<String, Object> settings = new HashMap<>(stand.kafka().service(service.account()));
            // an idempotent producer asks for more rights than a single write
            settings.put("enable.idempotence", false);
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                for (String topic : BrokerSetup.TOPICS) {
                    if (!topic.equals(service.topic())) {
                        assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[] {'{', '}'}))
                                        .get())
                                .as("%s at %s", service.account(), topic)
                                .hasCauseInstanceOf(TopicAuthorizationException.class);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(BrokerSetup.SERVICES.size() * (BrokerSetup.TOPICS.size() - 1));
        return refused;
    }

    /// A service with another's password, an account that does not exist, and a password that was guessed.
    static int refusedSignIns(FaultStand stand) {
        Map<String, Object> owner = stand.kafka().owner();
        String another = stand.kafka().password("applicant-service");
        List<BrokerAccount> accounts = List.of(
                BrokerAccount.scram("verification-service", another),
                BrokerAccount.scram("nobody", another),
                BrokerAccount.plain("sahkan", "sahkan"));
        for (BrokerAccount account : accounts) {
            Map<String, Object> settings = account.at(
                    owner.get("bootstrap.servers").toString(),
                    owner.get("security.protocol").toString());
            try (Admin admin = Admin.create(settings)) {
                assertThatThrownBy(() -> admin.listTopics().names().get())
                        .as("%s", account)
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
        return accounts.size();
    }
}
