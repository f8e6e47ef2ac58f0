package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.TiledLog;
import id.sahkan.contracts.log.WitnessKey;
import id.sahkan.contracts.log.WitnessRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another office remembers how the log looked. What it says no to, it keeps, and says so.
class WitnessTest {

    private static final String ORIGIN = "register.example/log";
    private static final SignerKey LOG = SignerKey.of(ORIGIN, new byte[32]);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Witness witness;
    private WitnessKey key;

    @BeforeEach
    void atItsFirstStart() {
        start();
        key = witness.verifier();
    }

    @AfterEach
    void stopped() {
        witness.stop();
    }

    private void start() {
        witness = WitnessCommand.started(new WitnessCommand.Asked(
                folder.resolve("witness"),
                "saksi.example/" + Files.exists(folder.resolve("witness/key")),
                "127.0.0.1",
                0,
                List.of(LOG.verifier().text())));
    }

    @Test
    void whatGrowsIsSignedAndRemembered() throws Exception {
        Path log = written("log", 300, WitnessTest::entry);
        HttpResponse<String> first = asked(log, 0);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(key.on((note(log) + first.body()).getBytes(UTF_8))).isPresent();
        assertThat(asked(written("log", 600, WitnessTest::entry), 300).statusCode())
                .isEqualTo(200);
        assertThat(asked(log, 600).statusCode()).as("the same again").isEqualTo(200);

        witness.stop();
        start();
        assertThat(witness.verifier().text())
                .as("key and name of the first start")
                .isEqualTo(key.text());
        HttpResponse<String> fromTheBeginning = asked(log, 0);
        assertThat(fromTheBeginning.statusCode()).isEqualTo(409);
        assertThat(fromTheBeginning.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(fromTheBeginning.body()).isEqualTo("600\n");
        assertThat(got("/key")).isEqualTo(key.text() + "\n");
        assertThat(got("/")).contains("saksi.example/false", ORIGIN + " 600 checkpoints/" + WitnessFolder.id(ORIGIN));
        assertThat(got("/checkpoints/" + WitnessFolder.id(ORIGIN))).startsWith(note(log));
        assertThat(got("/checkpoints/..")).isEqualTo("not seen\n");
    }

    @Test
    void aForkIsRefusedAndKept() throws Exception {
        assertThat(asked(written("log", 300, WitnessTest::entry), 0).statusCode())
                .isEqualTo(200);
        IntFunction<byte[]> other = i -> entry(i == 299 ? -1 : i);
        assertThat(asked(written("longer", 600, other), 300).statusCode()).isEqualTo(422);
        assertThat(asked(written("as-long", 300, other), 300).statusCode()).isEqualTo(409);
        assertThat(asked(written("shorter", 299, WitnessTest::entry), 300).statusCode())
                .isEqualTo(400);
        assertThat(asked(written("shorter", 299, WitnessTest::entry), 0).body()).isEqualTo("300\n");
        assertThat(got("/"))
                .contains(ORIGIN + " 300 ", "unproven-600-", "refused-300-")
                .doesNotContain("refused-600-");
        assertThat(asked(written("grown", 600, WitnessTest::entry), 300).statusCode())
                .as("what it has seen may go on")
                .isEqualTo(200);

        Path refused = Files.list(folder.resolve("witness/logs/" + WitnessFolder.id(ORIGIN)))
                .filter(file -> file.getFileName().toString().startsWith("refused-300-"))
                .findFirst()
                .orElseThrow();
        Checkpoint one = Checkpoint.open(Files.readAllBytes(refused), LOG.verifier());
        Checkpoint two =
                Checkpoint.open(note(written("log", 300, WitnessTest::entry)).getBytes(UTF_8), LOG.verifier());
        assertThat(one.size()).as("anybody sees that both are signed").isEqualTo(two.size());
        assertThat(one.root()).isNotEqualTo(two.root());
    }

    /// Every checkpoint of an honest log is public.
    @Test
    void strangersMakeItAccuseNobodyAndLeaveRoomForAFork() throws Exception {
        assertThat(asked(written("log", 300, WitnessTest::entry), 0).statusCode())
                .isEqualTo(200);
        for (int size = 301; size <= 325; size++) {
            String signed = note(written("grown-" + size, size, WitnessTest::entry));
            assertThat(posted("/add-checkpoint", "old 300\n\n" + signed).statusCode())
                    .isEqualTo(422);
        }
        assertThat(got("/")).contains("unproven-301-").doesNotContain("refused-");
        assertThat(got("/").lines().filter(line -> line.contains("unproven-"))).hasSize(20);
        Path fork = written("fork", 300, i -> entry(i == 299 ? -1 : i));
        assertThat(asked(fork, 300).statusCode()).isEqualTo(409);
        assertThat(got("/")).contains("refused-300-");
    }

    @Test
    void whatAStrangerHasPutBelowIsNotKept() throws Exception {
        String signed = note(written("log", 10, WitnessTest::entry));
        String more = "\u2014 outsider.example/advert " + "A".repeat(96) + "\n";
        assertThat(posted("/add-checkpoint", "old 0\n\n" + signed + more).statusCode())
                .isEqualTo(200);
        assertThat(got("/checkpoints/" + WitnessFolder.id(ORIGIN)))
                .startsWith(signed)
                .contains("saksi.example/false")
                .doesNotContain("outsider");
    }

    @Test
    void aDemoHasItsOwnWitnessBesideThoseThatAShellNames() {
        assertThat(DemoWitness.with(Map.of(), "own")).containsEntry(DemoWitness.SETTING, "own");
        assertThat(DemoWitness.with(Map.of(DemoWitness.SETTING, " "), "own")).containsEntry(DemoWitness.SETTING, "own");
        assertThat(DemoWitness.with(Map.of(DemoWitness.SETTING, "another"), "own"))
                .containsEntry(DemoWitness.SETTING, "own,another");
    }

    /// The register's own command: a log that nobody else has seen is not taken from whom wants a witness.
    @Test
    void whoWantsAWitnessIsTold() throws Exception {
        Path log = written("log", 300, WitnessTest::entry);
        List<String> words = new ArrayList<>();
        assertThat(verified(log, words)).isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words).anyMatch(line -> line.contains("has not seen this checkpoint"));
        Files.writeString(log.resolve("checkpoint"), note(log) + asked(log, 0).body());
        assertThat(verified(log, words)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(words).anyMatch(line -> line.startsWith("Seen by saksi.example/false at 20"));
        Path forked = written("forked", 300, i -> entry(i == 299 ? -1 : i));
        String borrowed = note(log).substring(note(log).lastIndexOf('\u2014'));
        Files.writeString(forked.resolve("checkpoint"), note(forked) + borrowed);
        assertThat(verified(forked, words)).isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words).anyMatch(line -> line.contains("invalid signature of saksi.example/false"));
    }

    private int verified(Path log, List<String> words) {
        words.clear();
        return VerifyRegisterCommand.run(
                new VerifyRegisterCommand.Asked(log, LOG.verifier().text(), List.of(), List.of(), List.of(key.text())),
                words::add);
    }

    @Test
    void oneHistoryIsSignedHoweverManyAskAtOnce() throws Exception {
        List<Path> histories = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int changed = i;
            histories.add(written("history-" + i, 10, n -> entry(n == 9 ? -1 - changed : n)));
        }
        try (var together = Executors.newFixedThreadPool(8)) {
            long signed = 0;
            for (var one : together.invokeAll(histories.stream()
                    .<Callable<Integer>>map(log -> () -> asked(log, 0).statusCode())
                    .toList())) {
                signed += one.get() == 200 ? 1 : 0;
            }
            assertThat(signed).isEqualTo(1);
        }
    }

    @Test
    void strangersAreRefused() throws Exception {
        Path log = written("log", 10, WitnessTest::entry);
        SignerKey unknown = SignerKey.of("other.example/log", new byte[32]);
        VerifyRegisterCommandTest.written(folder.resolve("other"), unknown, 10, WitnessTest::entry);
        assertThat(asked(folder.resolve("other"), 0).statusCode()).isEqualTo(404);
        byte[] seed = new byte[32];
        seed[0] = 1;
        VerifyRegisterCommandTest.written(folder.resolve("forged"), SignerKey.of(ORIGIN, seed), 10, WitnessTest::entry);
        assertThat(asked(folder.resolve("forged"), 0).statusCode()).isEqualTo(403);
        assertThat(posted("/add-checkpoint", "x").statusCode()).isEqualTo(400);
        assertThat(posted("/add-checkpoint", "x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(posted("/elsewhere", "x").statusCode()).isEqualTo(404);
        assertThat(got("/")).as("nothing of this is remembered").isEqualTo("saksi.example/false\n\n");
        assertThatThrownBy(() -> WitnessCommand.started(new WitnessCommand.Asked(
                        folder.resolve("bad"), "saksi.example", "127.0.0.1", 0, List.of("no key"))))
                .isInstanceOf(Trouble.class);
        assertThat(asked(log, 0).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> asked(Path log, long old) throws Exception {
        Checkpoint now = Checkpoint.read(SignedNote.text(note(log).getBytes(UTF_8)));
        List<byte[]> proof = old == 0 || old >= now.size()
                ? List.of()
                : new TiledLog(
                                now.size(),
                                tile -> new RegisterFolder(log)
                                        .read(tile.path())
                                        .orElseThrow())
                        .consistency(old);
        byte[] body = new WitnessRequest(old, proof, note(log).getBytes(UTF_8)).body();
        return posted("/add-checkpoint", new String(body, UTF_8));
    }

    private HttpResponse<String> posted(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String got(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + witness.port() + path);
    }

    private static String note(Path log) throws IOException {
        return Files.readString(log.resolve("checkpoint"));
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(UTF_8);
    }

    private Path written(String name, int size, IntFunction<byte[]> entry) throws IOException {
        Path log = folder.resolve(name);
        VerifyRegisterCommandTest.written(log, LOG, size, entry);
        return log;
    }
}
