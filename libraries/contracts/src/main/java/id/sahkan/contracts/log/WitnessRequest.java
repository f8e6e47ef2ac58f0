package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// What a log sends to a witness (`add-checkpoint` of https://c2sp.org/tlog-witness).
///
/// @param old how many entries the witness has seen, as the log believes
/// @param proof that the log has grown out of those
/// @param checkpoint signed by the log
public record WitnessRequest(long old, List<byte[]> proof, byte[] checkpoint) {

    private static final int MOST_HASHES = 63;
    private static final String OLD = "old ";

    public WitnessRequest {
        proof = List.copyOf(proof);
        checkpoint = checkpoint.clone();
    }

    @Override
    public byte[] checkpoint() {
        return checkpoint.clone();
    }

    public byte[] body() {
        var body = new StringBuilder(OLD).append(old).append('\n');
        proof.forEach(
                hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return body.append('\n')
                .append(new String(checkpoint, UTF_8))
                .toString()
                .getBytes(UTF_8);
    }

    /// @throws IllegalArgumentException where it is none
    public static WitnessRequest read(byte[] body) {
        String text = new String(body, UTF_8);
        int split = text.indexOf("\n\n");
        String[] lines = split < 0 ? new String[0] : text.substring(0, split).split("\n", -1);
        if (lines.length == 0
                || lines.length > MOST_HASHES + 1
                || !lines[0].startsWith(OLD)
                || !lines[0].substring(OLD.length()).matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("malformed request");
        }
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            byte[] hash = Base64.getDecoder().decode(lines[i]);
            if (hash.length != MerkleHash.BYTES) {
                throw new IllegalArgumentException("malformed proof");
            }
            proof.add(hash);
        }
        return new WitnessRequest(
                Long.parseLong(lines[0].substring(OLD.length())),
                proof,
                text.substring(split + 2).getBytes(UTF_8));
    }
}
