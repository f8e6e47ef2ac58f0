package id.sahkan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The signatory's key for the demo: made once per installation by decree-service's own tool, worth nothing outside it.
public final class Signer {

    private static final String TOOL = "id.sahkan.decree.signature.TestCertificates";

    private static final int LONGEST_SECONDS = 60;

    private final DataFolder data;
    private final Secrets secrets;

    public Signer(DataFolder data, Secrets secrets) {
        this.data = data;
        this.secrets = secrets;
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
        Path log = data.log("signer");
        try {
            List<String> command = new ArrayList<>(Checkout.java());
            command.addAll(
                    List.of("-cp", decreeJar.toString(), TOOL, data.keys().toString()));
            Process process = JvmPart.builder(command, Map.of("SAHKAN_SIGNER_PASSWORD", password()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0 || !Files.exists(keystore())) {
                process.destroyForcibly();
                String story = ended
                        ? String.join(" / ", LogTail.last(log, 2))
                        : "it took longer than " + LONGEST_SECONDS + " seconds";
                throw new Trouble(
                        "The demo's signing key could not be made: " + story + ".",
                        "The whole story is in " + log + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the signing key was made", e);
        }
    }
}
