package id.sahkan.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./sahkan verify-card FILE --keys FILE [--status FILE]`: 0 when a press card is the office's and good, 1
/// when it is not, 2 when it could not look, also because the list is too old or another one. It asks nobody: keys
/// and list were fetched before.
public final class VerifyCardCommand {

    private static final String TYPE = "urn:sahkan:press-card:1";
    private static final int MOST_BITS = 1 << 23;
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode keys;
    private final Instant now;

    private VerifyCardCommand(JsonNode keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /// @param keys as the office serves them at `/api/public/press-cards/keys`
    /// @param status the list that the card names
    record Asked(Path card, Path keys, Optional<Path> status) {}

    static int run(Asked asked) {
        return run(asked, Clock.systemUTC(), Launcher::print);
    }

    static int run(Asked asked, Clock clock, Consumer<String> say) {
        try {
            JsonNode keys = JSON.readTree(Files.readAllBytes(asked.keys()));
            var command = new VerifyCardCommand(keys, clock.instant());
            String card = Files.readString(asked.card(), US_ASCII).strip();
            command.check(card, asked.status()).forEach((name, value) -> say.accept(name + ": " + value));
            say.accept(
                    asked.status().isPresent()
                            ? "The card is the office's, and good."
                            : "The card is the office's, and its days are not over. Whether it was revoked was not asked: fetch"
                                    + " the list that it names and give it as --status.");
            return VerifyJournalCommand.AS_WRITTEN;
        } catch (IOException unreadable) {
            say.accept(unreadable.getMessage() + " cannot be read.");
            return VerifyJournalCommand.NOT_LOOKED;
        } catch (NoList unusable) {
            say.accept("Whether the card was revoked cannot be seen: " + unusable.getMessage()
                    + ". Fetch the list that it names again.");
            return VerifyJournalCommand.NOT_LOOKED;
        } catch (IllegalArgumentException | JacksonException | GeneralSecurityException no) {
            say.accept("The card is not good: " + no.getMessage() + ".");
            return VerifyJournalCommand.CHANGED;
        }
    }

    /// Nothing against the card: the list cannot tell.
    private static final class NoList extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private NoList(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private Map<String, String> check(String card, Optional<Path> status)
            throws GeneralSecurityException, IOException, NoList {
        String[] parts = card.split("~", -1);
        JsonNode claims = signed(parts[0], "dc+sd-jwt");
        require(claims.path("vct").asString("").equals(TYPE), "it is no press card");
        require(parts[parts.length - 1].isEmpty(), "it ends in something else");
        require(!now.isBefore(Instant.ofEpochSecond(claims.path("nbf").asLong())), "it is not good yet");
        require(now.isBefore(Instant.ofEpochSecond(claims.path("exp").asLong(0))), "its days are over");
        Map<String, String> shown = new TreeMap<>();
        for (int i = 1; i < parts.length - 1; i++) {
            String digest = base64(MessageDigest.getInstance("SHA-256").digest(parts[i].getBytes(US_ASCII)));
            require(
                    claims.path("_sd")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(digest)),
                    "something was added to it");
            JsonNode disclosed = JSON.readTree(decoded(parts[i]));
            shown.put(disclosed.path(1).asString(), disclosed.path(2).asString());
        }
        if (status.isPresent()) {
            JsonNode place = claims.path("status").path("status_list");
            require(!isListed(Files.readString(status.get(), US_ASCII).strip(), place), "it was revoked");
        }
        return shown;
    }

    private boolean isListed(String list, JsonNode place) throws NoList {
        try {
            return isRevoked(list, place);
        } catch (IllegalArgumentException | JacksonException | GeneralSecurityException unusable) {
            throw new NoList(unusable);
        }
    }

    private boolean isRevoked(String list, JsonNode place) throws GeneralSecurityException {
        JsonNode claims = signed(list, "statuslist+jwt");
        require(claims.path("sub").asString("").equals(place.path("uri").asString("-")), "the list is another one");
        require(now.isBefore(Instant.ofEpochSecond(claims.path("exp").asLong(0))), "the list is too old");
        JsonNode bits = claims.path("status_list");
        require(bits.path("bits").asInt() == 1, "the list is of another kind");
        byte[] inflated = inflated(decoded(bits.path("lst").asString("")));
        int index = place.path("idx").asInt(-1);
        require(index >= 0 && index / Byte.SIZE < inflated.length, "the list has no such place");
        return (inflated[index / Byte.SIZE] >> (index % Byte.SIZE) & 1) == 1;
    }

    private static byte[] inflated(byte[] compressed) {
        try (var bits = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            byte[] list = bits.readNBytes(MOST_BITS / Byte.SIZE + 1);
            require(list.length <= MOST_BITS / Byte.SIZE, "the list is too long");
            return list;
        } catch (IOException cut) {
            throw new IllegalArgumentException("the list cannot be read", cut);
        }
    }

    private JsonNode signed(String jwt, String type) throws GeneralSecurityException {
        String[] parts = jwt.split("\\.", -1);
        require(parts.length == 3, "it is no signed token");
        JsonNode header = JSON.readTree(decoded(parts[0]));
        require(
                header.path("alg").asString("").equals("ES256")
                        && header.path("typ").asString("").equals(type),
                "it is a token of another kind");
        String id = header.path("kid").asString("");
        JsonNode key = keys.path("keys")
                .valueStream()
                .filter(one -> one.path("kid").asString("").equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("it is signed with a key that is not among those given"));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(key));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        require(signature.verify(decoded(parts[2])), "its signature is not the office's");
        return JSON.readTree(decoded(parts[1]));
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        require(key.path("crv").asString("").equals("P-256"), "a key of another kind");
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(
                new BigInteger(1, decoded(key.path("x").asString(""))),
                new BigInteger(1, decoded(key.path("y").asString(""))));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
