package id.sahkan.launcher;

import id.sahkan.contracts.log.Checkpoint;
import id.sahkan.contracts.log.Commitment;
import id.sahkan.contracts.log.LogProofs;
import id.sahkan.contracts.log.MerkleHash;
import id.sahkan.contracts.log.VerifierKey;
import id.sahkan.contracts.log.WitnessKey;
import id.sahkan.launcher.RegisterFolder.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./sahkan verify-register FOLDER --key KEY`: 0 when the log is whole, signed with that key, and has grown
/// out of every older checkpoint; 1 when something was removed, changed or forked; 2 when it could not look. It
/// asks nobody.
public final class VerifyRegisterCommand {

    private static final JsonMapper JSON = new JsonMapper();

    private final RegisterFolder folder;
    private final VerifierKey key;
    private final Consumer<String> say;

    private VerifyRegisterCommand(RegisterFolder folder, VerifierKey key, Consumer<String> say) {
        this.folder = folder;
        this.key = key;
        this.say = say;
    }

    /// @param older checkpoints kept elsewhere
    /// @param proofs files that the register's pages have given out
    /// @param witnesses keys of those who must have seen the checkpoint too
    record Asked(Path folder, String key, List<Path> older, List<Path> proofs, List<String> witnesses) {}

    static int run(Asked asked) {
        return run(asked, Launcher::print);
    }

    static int run(Asked asked, Consumer<String> say) {
        try {
            VerifierKey key = VerifierKey.read(asked.key().strip());
            List<WitnessKey> witnesses = asked.witnesses().stream()
                    .map(witness -> WitnessKey.read(witness.strip()))
                    .toList();
            return new VerifyRegisterCommand(new RegisterFolder(asked.folder()), key, say)
                    .run(asked.older(), asked.proofs(), witnesses);
        } catch (IllegalArgumentException noKey) {
            say.accept("That is no verifier key: " + noKey.getMessage() + ".");
            return VerifyJournalCommand.NOT_LOOKED;
        } catch (Trouble trouble) {
            say.accept(trouble.line());
            return trouble.exitCode();
        }
    }

    private int run(List<Path> older, List<Path> proofs, List<WitnessKey> witnesses) {
        Verdict verdict = folder.verify(key, older);
        verdict.wrong().forEach(line -> say.accept("  " + line));
        long wrong = verdict.wrong().size()
                + proofs.stream().filter(file -> !isProof(file)).count()
                + witnesses.stream().filter(witness -> !hasSeen(witness)).count();
        say.accept(
                wrong == 0
                        ? "The register's log is whole: " + verdict.size() + " entries of " + key.name() + ", "
                                + verdict.olderCheckpoints() + " older checkpoints."
                        : "The register's log is not what was signed. Keep this folder as it is and ask the office.");
        return wrong == 0 ? VerifyJournalCommand.AS_WRITTEN : VerifyJournalCommand.CHANGED;
    }

    /// The same history as others were shown: a log that shows everybody another one gets no two of them signed.
    private boolean hasSeen(WitnessKey witness) {
        try {
            Optional<WitnessKey.Cosignature> seen =
                    folder.read(RegisterFolder.CHECKPOINT).flatMap(witness::on);
            say.accept(
                    seen.map(cosignature -> "Seen by " + witness.name() + " at " + cosignature.at() + ".")
                            .orElse(
                                    "  " + witness.name()
                                            + " has not seen this checkpoint. Fetch it again in a minute; if that stays, ask the witness."));
            return seen.isPresent();
        } catch (IllegalArgumentException forged) {
            say.accept("  the checkpoint: " + forged.getMessage());
            return false;
        }
    }

    private boolean isProof(Path file) {
        try {
            JsonNode proof = JSON.readTree(Files.readAllBytes(file));
            String statement = proof.path("statement").asString("");
            byte[] entry = Commitment.of(base64(proof.path("salt")), statement);
            Checkpoint checkpoint =
                    Checkpoint.open(proof.path("checkpoint").asString("").getBytes(StandardCharsets.UTF_8), key);
            List<byte[]> path = proof.path("hashes")
                    .valueStream()
                    .map(VerifyRegisterCommand::base64)
                    .toList();
            boolean included = LogProofs.isIncluded(
                    proof.path("entry").asLong(-1), MerkleHash.leaf(entry), path, checkpoint.size(), checkpoint.root());
            say.accept(file + (included ? " is in the log: " + statement : " is not in the log"));
            return included;
        } catch (IOException unreadable) {
            throw new Trouble(file + " cannot be read.", "Is its name right?", VerifyJournalCommand.NOT_LOOKED);
        } catch (IllegalArgumentException | JacksonException noProof) {
            say.accept(file + " proves nothing: " + noProof.getMessage());
            return false;
        }
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString(""));
    }
}
