package id.sahkan.launcher;

import id.sahkan.contracts.log.SignerKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The witness of a demo: in the launcher's process and not in decree-service's, with a folder and a key of
/// its own. Somebody who has this machine has both; at a real office it runs at another office.
final class DemoWitness {

    /// `ADDRESS KEY`, several with commas.
    static final String SETTING = "SAHKAN_REGISTER_LOG_WITNESSES";

    private static final String FOLDER = "witness";
    private static final String NAME = "saksi.sahkan.example/demo";

    private final Witness witness;

    DemoWitness(DataFolder data, int port, Secrets secrets, Clock clock, Progress progress) {
        byte[] seed = Base64.getDecoder().decode(secrets.key("register-log"));
        this.witness = new Witness(
                data.root().resolve(FOLDER),
                NAME,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                // the log keeps the name of its first start, whichever that was
                origin -> Optional.of(SignerKey.of(origin, seed).verifier()),
                clock,
                progress::say);
    }

    /// Of the installation in this folder; none where it was never started with one.
    static List<String> keys(DataFolder data) {
        Path folder = data.root().resolve(FOLDER);
        return Files.exists(folder)
                ? List.of(new WitnessFolder(folder).key(NAME).witness().text())
                : List.of();
    }

    void start() {
        witness.start();
    }

    void stop() {
        witness.stop();
    }

    /// Those that a shell names are asked as well.
    Map<String, String> with(Map<String, String> settings) {
        return with(
                settings,
                "http://127.0.0.1:" + witness.port() + " " + witness.verifier().text());
    }

    static Map<String, String> with(Map<String, String> settings, String own) {
        Map<String, String> all = new TreeMap<>(settings);
        all.merge(SETTING, own, (named, demo) -> named.isBlank() ? demo : demo + "," + named);
        return all;
    }
}
