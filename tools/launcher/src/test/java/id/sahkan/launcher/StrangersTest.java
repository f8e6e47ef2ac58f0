package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sigstore.rekor.client.ImmutableInclusionProof;
import dev.sigstore.rekor.client.ImmutableRekorEntry;
import dev.sigstore.rekor.client.ImmutableVerification;
import dev.sigstore.rekor.client.RekorEntry;
import dev.sigstore.rekor.client.RekorVerificationException;
import dev.sigstore.rekor.client.RekorVerifier;
import dev.sigstore.trustroot.ImmutableLogId;
import dev.sigstore.trustroot.ImmutablePublicKey;
import dev.sigstore.trustroot.ImmutableTransparencyLog;
import dev.sigstore.trustroot.ImmutableValidFor;
import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.EntryBundle;
import id.sahkan.contracts.log.SignedNote;
import id.sahkan.contracts.log.SignerKey;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.TiledLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our log, judged by programs that we did not write: that of Sigstore for Java, which checks Rekor's entries
/// (its `RekorVerifier`: inclusion, checkpoint, signature), and that of Go's checksum database
/// (`golang.org/x/mod`), where Debian's package of it is there. Both take the log, and refuse what was
/// removed, changed or forked.
class StrangersTest {

    /// Sigstore's takes a log for itself whose name is that of a host.
    private static final SignerKey KEY = SignerKey.of("register.example", new byte[32]);

    private static final int SIZE = 600;
    private static final Path GO_MODULES = Path.of("/usr/share/gocode");

    @TempDir
    Path folder;

    private Path kept;
    private Path whole;

    @BeforeEach
    void aLogThatHasGrown() throws IOException {
        written("kept", 300, StrangersTest::entry);
        kept = folder.resolve("kept/checkpoint");
        whole = written("whole", SIZE, StrangersTest::entry);
    }

    @Test
    void sigstoreTakesEveryEntry() throws IOException {
        for (int size : List.of(1, 2, 7, 256, 257, SIZE)) {
            Path log = written("size-" + size, size, StrangersTest::entry);
            for (int i = 0; i < size; i++) {
                RekorEntry entry = proven(log, i, entry(i));
                assertThatCode(() -> sigstore(entry)).as("%s of %s", i, size).doesNotThrowAnyException();
            }
        }
    }

    /// A witness's line below the log's does not disturb it.
    @Test
    void sigstoreTakesACosignedCheckpoint() throws IOException {
        Path checkpoint = whole.resolve("checkpoint");
        String note = Files.readString(checkpoint);
        SignerKey witness = SignerKey.of("witness.example", new byte[32]);
        Files.writeString(checkpoint, note + witness.cosign(SignedNote.text(note.getBytes(UTF_8)), Instant.now()));
        RekorEntry entry = proven(whole, 77, entry(77));
        assertThatCode(() -> sigstore(entry)).doesNotThrowAnyException();
    }

    @Test
    void sigstoreRefusesWhatWasRemoved() throws IOException {
        Path log = written("removed", SIZE - 1, i -> entry(i < 299 ? i : i + 1));
        refused(log, 299, "does not match");
        Path shorter = written("shorter", 299, StrangersTest::entry);
        Files.copy(whole.resolve("checkpoint"), shorter.resolve("longer"));
        assertThatThrownBy(() -> proven(shorter, 299, entry(299)))
                .as("there is nothing left to ask with")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sigstoreRefusesWhatWasChanged() throws IOException {
        RekorEntry other = proven(whole, 299, entry(-1));
        assertThatThrownBy(() -> sigstore(other)).isInstanceOf(RekorVerificationException.class);
        Path checkpoint = whole.resolve("checkpoint");
        String note = Files.readString(checkpoint);
        Files.writeString(checkpoint, note.replace("\n600\n", "\n601\n"));
        RekorEntry signedForAnotherSize = proven(whole, 299, entry(299));
        assertThatThrownBy(() -> sigstore(signedForAnotherSize)).isInstanceOf(RekorVerificationException.class);
    }

    /// Everything anew and signed with the right key: who has kept an entry has it refused.
    @Test
    void sigstoreRefusesAFork() throws IOException {
        Path log = written("forked", SIZE, i -> entry(i == 299 ? -1 : i));
        refused(log, 299, "does not match");
        RekorEntry unharmed = proven(log, 300, entry(300));
        assertThatCode(() -> sigstore(unharmed)).as("only what is another one").doesNotThrowAnyException();
    }

    @Test
    void anotherKeyIsRefusedBySigstore() throws IOException {
        byte[] seed = new byte[32];
        seed[0] = 1;
        Path checkpoint = whole.resolve("checkpoint");
        String text = SignedNote.text(Files.readAllBytes(checkpoint));
        Files.writeString(checkpoint, SignerKey.of("register.example", seed).sign(text));
        RekorEntry entry = proven(whole, 77, entry(77));
        assertThatThrownBy(() -> sigstore(entry))
                .isInstanceOf(RekorVerificationException.class)
                .hasMessageContaining("key hint");
    }

    private void refused(Path log, int index, String why) throws IOException {
        RekorEntry entry = proven(log, index, entry(index));
        assertThatThrownBy(() -> sigstore(entry))
                .isInstanceOf(RekorVerificationException.class)
                .hasStackTraceContaining(why);
    }

    /// One run for all: it is compiled first.
    @Test
    void goTakesTheLogAndRefusesTheOthers() throws Exception {
        assumeTrue(
                Files.isDirectory(GO_MODULES.resolve("src/golang.org/x/mod/sumdb/tlog"))
                        && go("version").isEmpty(),
                "apt-get install golang-go golang-golang-x-mod-dev brings the other verifier");
        Path program = folder.resolve("stranger");
        assertThat(go(
                        "build",
                        "-o",
                        program.toString(),
                        Path.of("src/test/resources/stranger/main.go")
                                .toAbsolutePath()
                                .toString()))
                .isEmpty();
        for (int size : List.of(1, 255, 256, 257)) {
            assertThat(judged(program, written("go-" + size, size, StrangersTest::entry)))
                    .startsWith("whole: " + size);
        }
        assertThat(judged(program, whole, kept)).startsWith("whole: 600");

        Path removed = written("go-removed", SIZE - 1, i -> entry(i < 299 ? i : i + 1));
        assertThat(judged(program, removed)).as("nobody has kept anything").startsWith("whole");
        assertThat(judged(program, removed, kept)).startsWith("refused:");
        Path shorter = written("go-shorter", 299, StrangersTest::entry);
        assertThat(judged(program, shorter, kept)).startsWith("refused:");
        Path missing = written("go-missing", SIZE, StrangersTest::entry);
        Files.delete(missing.resolve("tile/0/001"));
        assertThat(judged(program, missing)).startsWith("refused:");

        Path changed = written("go-changed", SIZE, StrangersTest::entry);
        flip(changed.resolve("tile/entries/001"), 34 * 7 + 5);
        assertThat(judged(program, changed)).startsWith("refused:");
        Path tile = written("go-tile", SIZE, StrangersTest::entry);
        flip(tile.resolve("tile/0/001"), 32 * 7);
        assertThat(judged(program, tile)).startsWith("refused:");
        Path checkpoint = written("go-checkpoint", SIZE, StrangersTest::entry);
        Files.writeString(
                checkpoint.resolve("checkpoint"),
                Files.readString(checkpoint.resolve("checkpoint")).replace("\n600\n", "\n599\n"));
        assertThat(judged(program, checkpoint)).startsWith("refused:").contains("invalid signature");

        Path forked = written("go-forked", SIZE, i -> entry(i == 299 ? -1 : i));
        assertThat(judged(program, forked, kept)).startsWith("refused:");
    }

    private static String judged(Path program, Path log, Path... older) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), log.toString(), KEY.verifier().text()));
        List.of(older).forEach(file -> command.add(file.toString()));
        return output(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// @return what it complains about
    private String go(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", GO_MODULES.toString());
        builder.environment().put("GOCACHE", folder.resolve("go-cache").toString());
        try {
            Process process = builder.start();
            String said = output(process);
            return process.exitValue() == 0 ? "" : said + process.exitValue();
        } catch (IOException notThere) {
            return notThere.toString();
        }
    }

    private static String output(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static void sigstore(RekorEntry entry) throws RekorVerificationException {
        var key = ImmutablePublicKey.builder()
                .rawBytes(spki())
                .keyDetails("PKIX_ED25519")
                .validFor(ImmutableValidFor.builder().start(Instant.EPOCH).build())
                .build();
        var log = ImmutableTransparencyLog.builder()
                .baseUrl(URI.create("https://register.example"))
                .hashAlgorithm("SHA2_256")
                .logId(ImmutableLogId.builder().keyId(logId()).build())
                .publicKey(key)
                .build();
        RekorVerifier.newRekorVerifier(List.of(log)).verifyEntry(entry);
    }

    /// As a visitor has it who has kept the entry and asks the log for its place.
    private static RekorEntry proven(Path log, int index, byte[] entry) throws IOException {
        String note = Files.readString(log.resolve("checkpoint"));
        Checkpoint signed = Checkpoint.read(SignedNote.text(note.getBytes(UTF_8)));
        long size = Math.min(SIZE, signed.size());
        List<String> hashes = new TiledLog(size, tile -> read(log, tile))
                .inclusion(index).stream().map(HexFormat.of()::formatHex).toList();
        var proof = ImmutableInclusionProof.builder()
                .addAllHashes(hashes)
                .logIndex((long) index)
                .treeSize(signed.size())
                .rootHash(HexFormat.of().formatHex(signed.root()))
                .checkpoint(note)
                .build();
        return ImmutableRekorEntry.builder()
                .body(Base64.getEncoder().encodeToString(entry))
                .integratedTime(0)
                .logID(HexFormat.of().formatHex(logId()))
                .logIndex(index)
                .verification(ImmutableVerification.builder()
                        .signedEntryTimestamp("")
                        .inclusionProof(proof)
                        .build())
                .build();
    }

    private static byte[] read(Path log, Tile tile) {
        return new RegisterFolder(log).read(tile.path()).orElseThrow();
    }

    /// The id in the verifier key is what sigstore compares; the rest of it may be anything.
    private static byte[] logId() {
        return HexFormat.of().parseHex(KEY.verifier().text().split("\\+", -1)[1]);
    }

    private static byte[] spki() {
        String[] parts = KEY.verifier().text().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        return HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, typed.length));
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(UTF_8);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private Path written(String name, int size, IntFunction<byte[]> entry) throws IOException {
        Path log = folder.resolve(name);
        VerifyRegisterCommandTest.written(log, KEY, size, entry);
        assertThat(EntryBundle.read(
                        Files.readAllBytes(log.resolve(Tile.holding(size, 0, 0).entriesPath()))))
                .isNotEmpty();
        return log;
    }
}
