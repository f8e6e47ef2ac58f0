package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Commitment;
import id.sahkan.contracts.log.EntryBundle;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.RightEdge;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.TiledLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A log in a folder: whole, and then removed from, changed and forked in every way that somebody with all keys could.
class VerifyRegisterCommandTest {

    private static final SignerKey KEY = SignerKey.of("register.example/log", new byte[32]);
    private static final String VERIFIER = KEY.verifier().text();
    private static final int SIZE = 600;

    @TempDir
    Path folder;

    private final List<String> words = new ArrayList<>();

    @Test
    void aWholeLogIsWholeAtAnySize() throws IOException {
        for (int size : List.of(0, 1, 255, 256, 257, SIZE)) {
            Path log = folder.resolve("log-" + size);
            written(log, size, VerifyRegisterCommandTest::entry);
            assertThat(verified(log)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
            assertThat(words.getLast()).contains("is whole: " + size + " entries");
        }
    }

    @Test
    void whatWasRemovedIsMissed() throws IOException {
        for (String file : List.of("tile/entries/001", "tile/entries/002.p/88", "tile/0/000", "tile/1/000.p/2")) {
            Path log = whole(file);
            Files.delete(log.resolve(file));
            changed(log, file + " is missing");
        }
        Path log = whole("short");
        byte[] bundle = Files.readAllBytes(log.resolve("tile/entries/002.p/88"));
        Files.write(log.resolve("tile/entries/002.p/88"), java.util.Arrays.copyOf(bundle, bundle.length - 34));
        changed(log, "holds 87 entries and not entries 512 to 599");
        Files.write(log.resolve("tile/entries/002.p/88"), java.util.Arrays.copyOf(bundle, bundle.length - 1));
        changed(log, "ends within an entry");
    }

    @Test
    void whatWasChangedIsNamed() throws IOException {
        Path log = whole("entry");
        flip(log.resolve("tile/entries/001"), 34 * 7 + 5);
        changed(log, "entry 263 is not the one whose hash is in tile/0/001", "do not make the root");
        log = whole("leaf");
        flip(log.resolve("tile/0/001"), 32 * 7);
        changed(log, "entry 263 is not the one");
        log = whole("node");
        flip(log.resolve("tile/1/000.p/2"), 32);
        changed(log, "tile/1/000.p/2 is not what the tiles below it make, from hash 1");
        log = whole("root");
        Files.writeString(
                log.resolve("checkpoint"),
                Files.readString(log.resolve("checkpoint")).replace("600", "599"));
        changed(log, "invalid signature");
    }

    /// Everything is written anew and signed with the right key: only who has kept a checkpoint can tell.
    @Test
    void whatWasForkedIsSeenByWhoeverKeptACheckpoint() throws IOException {
        Path kept = folder.resolve("kept");
        written(folder.resolve("before"), 300, VerifyRegisterCommandTest::entry);
        Files.copy(folder.resolve("before/checkpoint"), kept);
        Path grown = whole("grown");
        assertThat(verified(grown, kept)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);

        Path forked = folder.resolve("forked");
        written(forked, SIZE, i -> entry(i == 299 ? -1 : i));
        assertThat(verified(forked)).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(verified(forked, kept)).isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words).anyMatch(line -> line.contains("its first 300 entries are others now"));

        Path removed = folder.resolve("removed");
        written(removed, 299, VerifyRegisterCommandTest::entry);
        Files.copy(kept, removed.resolve("checkpoint-300"));
        changed(removed, "is of 300 entries and the log has 299");
    }

    @Test
    void anothersLogIsNotOurs() throws IOException {
        Path log = whole("others");
        String other = SignerKey.of("register.example/log", new byte[] {
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                })
                .verifier()
                .text();
        assertThat(run(log, other, List.of(), List.of())).isEqualTo(VerifyJournalCommand.CHANGED);
        assertThat(words).anyMatch(line -> line.contains("not signed by register.example/log"));
        for (String bad : List.of("", "key", VERIFIER + "x")) {
            assertThat(run(log, bad, List.of(), List.of())).isEqualTo(VerifyJournalCommand.NOT_LOOKED);
            assertThat(words.getLast()).contains("That is no verifier key");
        }
        assertThat(run(folder.resolve("nowhere"), VERIFIER, List.of(), List.of()))
                .isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        assertThat(words.getLast()).contains("./sahkan fetch-register");
        assertThat(verified(log, folder.resolve("no-file"))).isEqualTo(VerifyJournalCommand.NOT_LOOKED);
    }

    @Test
    void aProofIsHeldAgainstItsCheckpoint() throws IOException {
        Path log = whole("proofs");
        byte[] salt = new byte[32];
        Map<String, Object> proof = new HashMap<>(Map.of(
                "entry", 77,
                "statement", "statement 77",
                "salt", Base64.getEncoder().encodeToString(salt),
                "hashes",
                        new TiledLog(SIZE, tile -> read(log, tile))
                                .inclusion(77).stream()
                                        .map(Base64.getEncoder()::encodeToString)
                                        .toList(),
                "checkpoint", Files.readString(log.resolve("checkpoint"))));
        assertThat(proven(log, proof)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
        assertThat(words).anyMatch(line -> line.contains("is in the log: statement 77"));
        for (Map.Entry<String, Object> lie : Map.<String, Object>of(
                        "entry",
                        78,
                        "statement",
                        "statement 78",
                        "salt",
                        "AAAA",
                        "hashes",
                        List.of(),
                        "checkpoint",
                        "x")
                .entrySet()) {
            Map<String, Object> forged = new HashMap<>(proof);
            forged.put(lie.getKey(), lie.getValue());
            assertThat(proven(log, forged)).as(lie.getKey()).isEqualTo(VerifyJournalCommand.CHANGED);
        }
    }

    /// From a server that says "too many" now and then; the second visit asks for what is new.
    @Test
    void aLogIsFetchedAndFollowed() throws IOException {
        Path there = folder.resolve("there");
        written(there, 300, VerifyRegisterCommandTest::entry);
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/public/register-log/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/api/public/register-log/".length());
            asked.add(path);
            Path file = there.resolve(path);
            boolean tooMany = asked.size() == 3;
            byte[] body = Files.exists(file) && !tooMany ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().add("Retry-After", "1");
            exchange.sendResponseHeaders(
                    tooMany ? 429 : body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI office = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            Path here = folder.resolve("here");
            assertThat(FetchRegisterCommand.run(office, here, words::add))
                    .as("%s", words)
                    .isZero();
            assertThat(verified(here)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
            written(there, SIZE, VerifyRegisterCommandTest::entry);
            asked.clear();
            assertThat(FetchRegisterCommand.run(office, here, words::add)).isZero();
            assertThat(asked).doesNotContain("tile/0/000", "tile/entries/000").contains("tile/0/001");
            assertThat(here.resolve("checkpoint-300")).exists();
            assertThat(verified(here)).as("%s", words).isEqualTo(VerifyJournalCommand.AS_WRITTEN);
            assertThat(words.getLast()).contains("600 entries", "1 older checkpoints");
            assertThat(FetchRegisterCommand.run(URI.create(office + "nowhere"), here, words::add))
                    .isEqualTo(VerifyJournalCommand.NOT_LOOKED);
        } finally {
            server.stop(0);
        }
    }

    private int proven(Path log, Map<String, Object> proof) throws IOException {
        Path file = folder.resolve("proof.json");
        Files.writeString(file, new JsonMapper().writeValueAsString(proof));
        return run(log, VERIFIER, List.of(), List.of(file));
    }

    private void changed(Path log, String... named) {
        words.clear();
        assertThat(verified(log)).isEqualTo(VerifyJournalCommand.CHANGED);
        for (String part : named) {
            assertThat(words).anyMatch(line -> line.contains(part));
        }
    }

    private int verified(Path log, Path... older) {
        return run(log, VERIFIER, List.of(older), List.of());
    }

    private int run(Path log, String key, List<Path> older, List<Path> proofs) {
        return VerifyRegisterCommand.run(
                new VerifyRegisterCommand.Asked(log, key, older, proofs, List.of()), words::add);
    }

    private Path whole(String name) throws IOException {
        Path log = folder.resolve("whole-" + name.replace('/', '-'));
        written(log, SIZE, VerifyRegisterCommandTest::entry);
        return log;
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static byte[] entry(int number) {
        return Commitment.of(new byte[32], "statement " + number);
    }

    private static byte[] read(Path log, Tile tile) {
        return new RegisterFolder(log).read(tile.path()).orElseThrow();
    }

    private static void written(Path log, int size, IntFunction<byte[]> entry) throws IOException {
        written(log, KEY, size, entry);
    }

    static void written(Path log, SignerKey key, int size, IntFunction<byte[]> entry) throws IOException {
        RightEdge edge = RightEdge.empty();
        Map<String, byte[]> nodes = new HashMap<>();
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(entry.apply(i));
            edge.append(MerkleHash.leaf(entries.get(i)), (height, index, root) -> {
                if (height % Tile.HEIGHT == 0) {
                    nodes.put(height / Tile.HEIGHT + " " + index, root);
                }
            });
        }
        RegisterFolder folder = new RegisterFolder(log);
        for (Tile tile : Tile.of(size)) {
            var hashes = new ByteArrayOutputStream();
            for (long i = tile.first(); i < tile.first() + tile.width(); i++) {
                hashes.writeBytes(nodes.get(tile.level() + " " + i));
            }
            folder.write(tile.path(), hashes.toByteArray());
            if (tile.level() == 0) {
                int from = (int) tile.first();
                folder.write(tile.entriesPath(), EntryBundle.written(entries.subList(from, from + tile.width())));
            }
        }
        var checkpoint = new Checkpoint(key.verifier().name(), size, edge.root());
        folder.write("checkpoint", key.sign(checkpoint.text()).getBytes(UTF_8));
    }
}
