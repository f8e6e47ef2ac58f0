package id.sahkan.sample;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// What the sample needs to reach the system: the gateway, the identity server's administration (which the
/// gateway does not pass on), the passwords of the demo accounts by user name, and where the decree goes.
public record SampleAccess(
        URI publicUrl,
        URI keycloakUrl,
        String adminUser,
        String adminPassword,
        Map<String, String> demoPasswords,
        Path decreePdf) {

    public SampleAccess {
        demoPasswords = Map.copyOf(demoPasswords);
    }

    String demoPassword(String user) {
        var password = demoPasswords.get(user);
        if (password == null) {
            throw new IllegalArgumentException("No password given for the demo account " + user);
        }
        return password;
    }

    @Override
    public String toString() {
        return "SampleAccess[" + publicUrl + "]";
    }
}
