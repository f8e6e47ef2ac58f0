package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What others have written down. Hashes and proofs: the reference tests of Certificate Transparency (RFC
/// 6962). Notes and checkpoints: golang.org/x/mod `sumdb/note` and `sumdb/tlog` (BSD-3-Clause, The Go Authors),
/// and the examples in https://c2sp.org/signed-note. Addresses of tiles: https://c2sp.org/tlog-tiles.
class LogVectorsTest {

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<String> ENTRY_0_OF_8 = List.of(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");

    private static final List<String> ENTRY_5_OF_8 = List.of(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");

    private static final List<String> FROM_2_TO_5 = List.of(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_SIGNED =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_SIGNED =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void rootsAreThoseOfRfc6962() {
        RightEdge edge = RightEdge.empty();
        assertThat(hex(edge.root())).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size < ROOTS.size(); size++) {
            edge.append(MerkleHash.leaf(bytes(ENTRIES.get(size - 1))), (_, _, _) -> {});
            assertThat(hex(edge.root())).isEqualTo(ROOTS.get(size));
            assertThat(hex(log(size).root())).isEqualTo(ROOTS.get(size));
            edge = RightEdge.of(size, edge.bytes());
        }
        assertThat(hex(MerkleHash.leaf("L123456".getBytes(UTF_8))))
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(hex(MerkleHash.node("N123".getBytes(UTF_8), "N456".getBytes(UTF_8))))
                .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    }

    @Test
    void proofsAreThoseOfRfc6962() {
        assertThat(hex(log(8).inclusion(0))).isEqualTo(ENTRY_0_OF_8);
        assertThat(hex(log(8).inclusion(5))).isEqualTo(ENTRY_5_OF_8);
        assertThat(hex(log(8).consistency(1))).isEqualTo(ENTRY_0_OF_8);
        assertThat(hex(log(5).consistency(2))).isEqualTo(FROM_2_TO_5);
    }

    /// Of a log that is not ours, far larger than ours will ever be.
    @Test
    void proofsOfCertificateTransparencyAreTaken() throws Exception {
        JsonNode head = argon("sth");
        long size = head.get("tree_size").asLong();
        byte[] root = base64(head.get("sha256_root_hash"));
        byte[] leaf = MerkleHash.leaf(base64(argon("entries").at("/entries/0/leaf_input")));
        List<byte[]> path = argon("proof")
                .get("audit_path")
                .valueStream()
                .map(LogVectorsTest::base64)
                .toList();
        assertThat(LogProofs.isIncluded(10_000, leaf, path, size, root)).isTrue();
        assertThat(LogProofs.isIncluded(10_001, leaf, path, size, root)).isFalse();
        List<byte[]> proof = argon("consistency")
                .get("consistency")
                .valueStream()
                .map(LogVectorsTest::base64)
                .toList();
        byte[] older = Base64.getDecoder().decode("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ=");
        assertThat(LogProofs.isConsistent(3_654_490, older, proof, size, root)).isTrue();
        assertThat(LogProofs.isConsistent(3_654_491, older, proof, size, root)).isFalse();
        assertThat(LogProofs.isConsistent(3_654_490, root, proof, size, root)).isFalse();
    }

    @Test
    void keysAreReadAsGoReadsThem() {
        assertThat(VerifierKey.read(PETER).text()).isEqualTo(PETER);
        for (int from = 0; from < PETER.length(); from++) {
            for (int to = from + 1; to <= PETER.length(); to++) {
                if (to - from < PETER.length()) {
                    refused(PETER.substring(from, to));
                }
            }
        }
        for (int i = 0; i < PETER.length(); i++) {
            refused(PETER.substring(0, i) + (char) (PETER.charAt(i) + 1) + PETER.substring(i + 1));
        }
        refused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
        refused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    private static void refused(String key) {
        assertThatIllegalArgumentException().as(key).isThrownBy(() -> VerifierKey.read(key));
    }

    @Test
    void notesAreSignedAsGoSignsThem() {
        byte[] secret = Base64.getDecoder().decode(PETERS_SECRET);
        SignerKey peter = SignerKey.of("PeterNeumann", java.util.Arrays.copyOfRange(secret, 1, secret.length));
        assertThat(peter.verifier().text()).isEqualTo(PETER);
        assertThat(peter.sign(TEXT)).isEqualTo(TEXT + "\n" + PETER_SIGNED);
        assertThat(SignedNote.open((TEXT + "\n" + PETER_SIGNED).getBytes(UTF_8), peter.verifier()))
                .isEqualTo(TEXT);
        for (String bad : List.of("", "abc", "a\u0001\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> peter.sign(bad));
        }
    }

    @Test
    void notesAreOpenedAsGoOpensThem() {
        for (String key : List.of(PETER, ENOCH)) {
            assertThat(open(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED, key)).isEqualTo(TEXT);
        }
        for (String bad : List.of(
                TEXT,
                TEXT + "\n",
                TEXT + "\n" + PETER_SIGNED.stripTrailing(),
                "\u0001" + TEXT + "\n" + PETER_SIGNED,
                TEXT + "\n" + PETER_SIGNED.replace("PeterNeumann", "Bad Name"),
                TEXT + "\n" + PETER_SIGNED + "Unexpected line.\n",
                TEXT + "\n" + PETER_SIGNED.repeat(101),
                TEXT + "\n" + ENOCH_SIGNED,
                TEXT + "\n" + PETER_SIGNED.substring(0, 60) + "ABCD" + PETER_SIGNED.substring(60),
                TEXT + "\n" + PETER_SIGNED.replace("PeterNeumann", "CarmenSandiego"),
                TEXT + "\n" + PETER_SIGNED.replace("x08g", "xxxx"),
                TEXT.replace("problem", "solution") + "\n" + PETER_SIGNED)) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> open(bad, PETER));
        }
        byte[] notText = (TEXT + "\n" + PETER_SIGNED).getBytes(UTF_8);
        notText[0] = (byte) 0xff;
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.open(notText, VerifierKey.read(PETER)));
    }

    private static String open(String note, String key) {
        return SignedNote.open(note.getBytes(UTF_8), VerifierKey.read(key));
    }

    @Test
    void checkpointsAreWrittenAsGoWritesThem() {
        String golden = "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n";
        var tree = new Checkpoint(
                "go.sum database tree", 123_456_789_012L, MerkleHash.leaf("hello world".getBytes(UTF_8)));
        assertThat(tree.text()).isEqualTo(golden);
        for (String good : List.of(golden, golden + "JOE\n", golden + "JOE\n".repeat(1000))) {
            assertThat(Checkpoint.read(good)).isEqualTo(tree);
        }
        for (String bad : List.of(
                "go.sum database tree\n0xabcdef\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n",
                "go.sum database tree\n0123\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n",
                "go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n",
                "go.sum database tree\n",
                "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.read(bad));
        }
    }

    /// The sentence about a log of 70,000 entries, and the one about 256.
    @Test
    void tilesAreThoseOfTheSpecification() {
        List<Tile> tiles = Tile.of(70_000);
        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull()))
                .hasSize(273);
        assertThat(tiles.stream().filter(tile -> tile.level() == 1 && tile.isFull()))
                .hasSize(1);
        assertThat(tiles.stream().filter(tile -> !tile.isFull()).map(Tile::path))
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Tile.of(256).stream().map(Tile::path)).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(Tile.of(0)).isEmpty();
        assertThat(new Tile(3, 1_234_067, 256).path()).isEqualTo("tile/3/x001/x234/067");
        assertThat(new Tile(0, 57_500, 5).entriesPath()).isEqualTo("tile/entries/x057/500.p/5");
        assertThat(Tile.named("0", "x001/x234/067.p/112")).contains(new Tile(0, 1_234_067, 112));
        for (String bad : List.of(
                "1",
                "01",
                "0001",
                "-01",
                "x000/001",
                "001/002",
                "x001",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "000.p",
                "")) {
            assertThat(Tile.named("0", bad)).as(bad).isEmpty();
        }
        for (String bad : List.of("-1", "00", "8", "64", "a", "")) {
            assertThat(Tile.named(bad, "000")).as(bad).isEmpty();
        }
    }

    private static TiledLog log(int size) {
        return new TiledLog(size, tile -> {
            assertThat(tile.level()).isZero();
            byte[] hashes = new byte[size * MerkleHash.BYTES];
            for (int i = 0; i < size; i++) {
                System.arraycopy(
                        MerkleHash.leaf(bytes(ENTRIES.get(i))), 0, hashes, i * MerkleHash.BYTES, MerkleHash.BYTES);
            }
            return hashes;
        });
    }

    private static JsonNode argon(String name) throws Exception {
        try (var in = LogVectorsTest.class.getResourceAsStream("/log/argon2020/" + name + ".json")) {
            return new JsonMapper().readTree(in);
        }
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return new ArrayList<>(hashes.stream().map(LogVectorsTest::hex).toList());
    }
}
