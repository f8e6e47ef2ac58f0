package id.sahkan.decree.registerlog;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Commitment;
import id.sahkan.contracts.log.EntryBundle;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.Tile;
import id.sahkan.contracts.log.TiledLog;
import id.sahkan.decree.registerlog.RegisterLogStore.Head;
import id.sahkan.decree.registerlog.RegisterLogStore.Kept;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The log for everybody: what a stranger's verifier reads, and the proof of one entry as a file. What is not there yet
/// is 404, and will be there once the log is so long.
@RestController
@AcrossOffices
@RequestMapping(LogAddress.PREFIX)
class RegisterLogController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    /// Not kept for others: the gateway's answer may bring a cookie along.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePrivate();
    private static final Pattern ENTRY = Pattern.compile("([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})(?:-([1-9]\\d{0,4}))?");

    private final RegisterLogStore store;
    private final WitnessStore witnesses;

    RegisterLogController(RegisterLogStore store, WitnessStore witnesses) {
        this.store = store;
        this.witnesses = witnesses;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        String checkpoint = witnesses.checkpoint().orElseThrow(Problem::notFound);
        return file(TEXT, A_MOMENT, checkpoint.getBytes(StandardCharsets.UTF_8));
    }

    /// Who else has seen the log, and who says no to it.
    @GetMapping("/witnesses")
    ResponseEntity<RegisterWitness.All> witnesses() {
        return ResponseEntity.ok()
                .cacheControl(A_MOMENT)
                .body(new RegisterWitness.All(
                        witnesses.all().stream().map(RegisterWitness::of).toList()));
    }

    /// With which checkpoints are checked. Whoever trusts nobody has it from elsewhere.
    @GetMapping("/key")
    ResponseEntity<byte[]> key() {
        return file(TEXT, A_MOMENT, (head().verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tile/{level}/{*name}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String name) {
        boolean entries = level.equals("entries");
        Tile tile = Tile.named(entries ? "0" : level, name.substring(1)).orElseThrow(Problem::notFound);
        return entries ? entries(tile) : hashes(tile);
    }

    private ResponseEntity<byte[]> hashes(Tile tile) {
        byte[] hashes = store.hashes(tile);
        require(hashes.length == tile.width() * MerkleHash.BYTES);
        return tile(tile, hashes);
    }

    private ResponseEntity<byte[]> entries(Tile tile) {
        List<byte[]> entries = store.entries(tile);
        require(entries.size() == tile.width());
        return tile(tile, EntryBundle.written(entries));
    }

    private static ResponseEntity<byte[]> tile(Tile tile, byte[] content) {
        return file(MediaType.APPLICATION_OCTET_STREAM, tile.isFull() ? FOR_EVER : A_MOMENT, content);
    }

    /// Of a row of an annex, or of a decree as a whole. A row that is not what was entered has no proof.
    @GetMapping("/proofs/{entry}")
    ResponseEntity<RegisterProof> proof(@PathVariable String entry) {
        Matcher parts = ENTRY.matcher(entry.toUpperCase(Locale.ROOT));
        require(parts.matches());
        int row = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        Kept kept = store.find(parts.group(1), row).orElseThrow(Problem::notFound);
        String signed = witnesses.checkpoint().orElseThrow(Problem::notFound);
        Checkpoint checkpoint = Checkpoint.read(signed);
        byte[] salt = found(kept.salt());
        String statement = kept.row().statement();
        if (!MessageDigest.isEqual(Commitment.of(salt, statement), kept.commitment())) {
            throw Problem.of(DecreeProblem.NOT_AS_LOGGED);
        }
        List<String> hashes = new TiledLog(checkpoint.size(), store::hashes)
                .inclusion(kept.position()).stream()
                        .map(RegisterLogController::base64)
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(A_MOMENT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bukti-" + entry.toUpperCase(Locale.ROOT) + ".json")
                                .build()
                                .toString())
                .body(new RegisterProof(
                        RegisterProof.FORMAT,
                        kept.position(),
                        checkpoint.size(),
                        statement,
                        base64(salt),
                        hashes,
                        signed));
    }

    private Head head() {
        return store.head().orElseThrow(Problem::notFound);
    }

    private static <T> T found(@Nullable T there) {
        if (there == null) {
            throw Problem.notFound();
        }
        return there;
    }

    private static void require(boolean there) {
        if (!there) {
            throw Problem.notFound();
        }
    }

    private static ResponseEntity<byte[]> file(MediaType type, CacheControl kept, byte[] content) {
        return ResponseEntity.ok().contentType(type).cacheControl(kept).body(content);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
