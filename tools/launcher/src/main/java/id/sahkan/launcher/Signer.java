package id.sahkan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The signatory's key for the demo: made once per installation by decree-service's own tool, worth nothing outside it.
public final class Signer {

    private static final String TOOL = "id.sahkan.decree.signature.TestCertificates";

    private final DataFolder data;
    private final Secrets secrets;
    private final OneShots oneShots;

    public Signer(DataFolder data, Secrets secrets, OneShots oneShots) {
        this.data = data;
        this.secrets = secrets;
        this.oneShots = oneShots;
    }

    Path keystore() {
        return data.keys().resolve("signer.p12");
    }

    String password() {
        return secrets.secret("signer");
    }

    public void create(Path decreeJar) {
        if (Files.exists(keystore())) {
            return;
        }
        oneShots.run(
                TOOL,
                data.log("signer"),
                decreeJar,
                Map.of("SAHKAN_SIGNER_PASSWORD", password()),
                data.keys().toString());
        if (!Files.exists(keystore())) {
            throw new Trouble(
                    "The demo's signing key was not made.", "The whole story is in " + data.log("signer") + ".");
        }
    }
}
