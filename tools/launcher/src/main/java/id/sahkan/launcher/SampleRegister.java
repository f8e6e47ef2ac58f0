package id.sahkan.launcher;

import id.sahkan.sample.client.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The end of the sample: the register's log is fetched and judged as a visitor does it who wants a witness.
final class SampleRegister {

    /// What was decreed last is in the log within seconds, and seen within seconds more.
    private static final int TRIES = 60;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private SampleRegister() {}

    static int run(Installation installation) {
        URI office = installation.addresses().publicUrl();
        Path folder = installation.data().root().resolve("register");
        List<String> words = new ArrayList<>();
        int outcome = VerifyJournalCommand.NOT_LOOKED;
        try {
            for (int i = 0; i < TRIES && outcome != VerifyJournalCommand.AS_WRITTEN; i++) {
                if (i > 0) {
                    Pause.of(PAUSE);
                }
                words.clear();
                outcome = once(office, folder, DemoWitness.keys(installation.data()), words);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        words.forEach(Launcher::print);
        return outcome;
    }

    private static int once(URI office, Path folder, List<String> witnesses, List<String> words)
            throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> key = client.send(
                    HttpRequest.newBuilder(office.resolve("/api/public/register-log/key"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            int fetched = FetchRegisterCommand.run(office, folder, words::add);
            return fetched == 0
                    ? VerifyRegisterCommand.run(
                            new VerifyRegisterCommand.Asked(folder, key.body(), List.of(), List.of(), witnesses),
                            words::add)
                    : fetched;
        } catch (IOException away) {
            words.add(office + " does not answer.");
            return VerifyJournalCommand.NOT_LOOKED;
        }
    }
}
