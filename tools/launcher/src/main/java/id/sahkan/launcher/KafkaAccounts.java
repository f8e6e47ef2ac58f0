package id.sahkan.launcher;

import id.sahkan.messaging.broker.BrokerAccount;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Who may speak to this installation's Kafka. The owner is known from the broker's own settings and may do everything;
/// each service has an account with rights of its own. All of it stays on this machine, so the wire is not encrypted.
public final class KafkaAccounts {

    public static final String OWNER = "sahkan";
    static final String PROTOCOL = "SASL_PLAINTEXT";

    private final String bootstrap;
    private final UnaryOperator<String> passwords;

    /// @param passwords of an account by its name
    public KafkaAccounts(String bootstrap, UnaryOperator<String> passwords) {
        this.bootstrap = bootstrap;
        this.passwords = passwords;
    }

    static KafkaAccounts of(String bootstrap, Secrets secrets) {
        return new KafkaAccounts(bootstrap, account -> secrets.secret("kafka." + account));
    }

    public String password(String account) {
        return passwords.apply(account);
    }

    /// Settings of a client that may do everything.
    public Map<String, Object> owner() {
        return ownerAccount().at(bootstrap, PROTOCOL);
    }

    /// Settings of a client in the name of a service.
    public Map<String, Object> service(String account) {
        return BrokerAccount.scram(account, password(account)).at(bootstrap, PROTOCOL);
    }

    Map<String, String> listener(String name) {
        String prefix = "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
        String jaas = ownerAccount().jaas();
        return Map.of(
                prefix + "sasl.enabled.mechanisms",
                "PLAIN,SCRAM-SHA-512",
                prefix + "plain.sasl.jaas.config",
                jaas.replace(";", " user_" + OWNER + "=\"" + password(OWNER) + "\";"),
                prefix + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }

    Map<String, String> broker() {
        return Map.of(
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users",
                "User:" + OWNER,
                "allow.everyone.if.no.acl.found",
                "false");
    }

    private BrokerAccount ownerAccount() {
        return BrokerAccount.plain(OWNER, password(OWNER));
    }
}
