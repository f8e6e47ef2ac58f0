package id.sahkan.messaging.broker;

import java.util.Map;

/// Who speaks to the broker. Services prove a password by SCRAM, which never sends it; the owner of a broker of ours is
/// known to it from its own settings (PLAIN), because nobody could let him in at its first start otherwise.
public record BrokerAccount(String mechanism, String module, String name, String password) {

    private static final String MODULES = "org.apache.kafka.common.security.";

    public static BrokerAccount plain(String name, String password) {
        return new BrokerAccount("PLAIN", MODULES + "plain.PlainLoginModule", name, password);
    }

    public static BrokerAccount scram(String name, String password) {
        return new BrokerAccount("SCRAM-SHA-512", MODULES + "scram.ScramLoginModule", name, password);
    }

    /// Settings of a client of this account.
    ///
    /// @param protocol `SASL_SSL`, or `SASL_PLAINTEXT` where nobody else hears the wire
    public Map<String, Object> at(String bootstrap, String protocol) {
        return Map.of(
                "bootstrap.servers", bootstrap,
                "security.protocol", protocol,
                "sasl.mechanism", mechanism,
                "sasl.jaas.config", jaas());
    }

    /// Secrets are made of letters, digits, `-` and `_`, so that nothing has to be escaped here.
    public String jaas() {
        return module + " required username=\"" + name + "\" password=\"" + password + "\";";
    }

    @Override
    public String toString() {
        return name + " by " + mechanism;
    }
}
