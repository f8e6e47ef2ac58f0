package id.sahkan.contracts.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.sahkan.contracts.log.Witnessing.AnotherHistory;
import id.sahkan.contracts.log.Witnessing.FromElsewhere;
import id.sahkan.contracts.log.Witnessing.Malformed;
import id.sahkan.contracts.log.Witnessing.NotGrown;
import id.sahkan.contracts.log.Witnessing.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What witnesses of others have signed, and what ours says yes to. The checkpoint is one of a Certificate
/// Transparency log (Arche 2025h1, staging) as four public witnesses cosigned it in 2026; `Wit1` is a pair of
/// keys in the tests of transparency-dev's formats (Apache-2.0, The Tessera authors); the request is the
/// example of https://c2sp.org/tlog-witness.
class WitnessingTest {

    private static final String ARCHE = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """;
    private static final String ARCHE_KEY =
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
    private static final List<String> WITNESSES = List.of(
            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
            "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv");
    private static final String WIT1 = "Wit1+55ee4561+AVhZSmQj9+SoL+p/nN0Hh76xXmF7QcHfytUrI1XfSClk";
    private static final String WIT1_SECRET = "AeadRiG7XM4XiieCHzD8lxysXMwcViy5nYsoXURWGrlE";

    private static final SignerKey LOG = SignerKey.of("register.example/log", new byte[32]);

    @Test
    void whatPublicWitnessesSignedIsTaken() {
        byte[] note = ARCHE.getBytes(UTF_8);
        Checkpoint checkpoint = Checkpoint.open(note, VerifierKey.read(ARCHE_KEY));
        assertThat(checkpoint.size()).isEqualTo(1_432_088_532L);
        for (String key : WITNESSES) {
            WitnessKey witness = WitnessKey.read(key);
            assertThat(witness.text()).isEqualTo(key);
            assertThat(witness.on(note))
                    .get()
                    .satisfies(seen -> assertThat(seen.at()).isEqualTo(Instant.ofEpochSecond(0x6a122120L)));
            refused(witness, ARCHE.replace("1432088532", "1432088533"));
            refused(witness, ARCHE.replace("AABqEiEg", "AABqEiEh"));
        }
        String other = WITNESSES.getFirst().replace("little", "large");
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessKey.read(other));
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessKey.read(WIT1));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.read(WITNESSES.getFirst()));
    }

    private static void refused(WitnessKey witness, String changed) {
        assertThatIllegalArgumentException().isThrownBy(() -> witness.on(changed.getBytes(UTF_8)));
    }

    @Test
    void aKeyIsTheOneThatOthersMakeOfIt() {
        byte[] secret = Base64.getDecoder().decode(WIT1_SECRET);
        SignerKey wit1 = SignerKey.of("Wit1", java.util.Arrays.copyOfRange(secret, 1, secret.length));
        assertThat(wit1.verifier().text()).isEqualTo(WIT1);
        Instant at = Instant.parse("2026-11-30T05:00:00.9Z");
        String signed = LOG.sign(new Checkpoint("register.example/log", 7, MerkleHash.empty()).text());
        byte[] note = (signed + wit1.cosign(SignedNote.text(signed.getBytes(UTF_8)), at)).getBytes(UTF_8);
        assertThat(wit1.witness().on(note).orElseThrow().at()).isEqualTo("2026-11-30T05:00:00Z");
        assertThat(Checkpoint.open(note, LOG.verifier()).size()).isEqualTo(7);
        assertThat(LOG.named("another").witness().on(note)).isEmpty();
        assertThatIllegalArgumentException()
                .as("what a witness says is no log's signature")
                .isThrownBy(() -> SignedNote.open(note, wit1.verifier()));
    }

    @Test
    void requestsAreThoseOfTheSpecification() {
        String example = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """;
        WitnessRequest request = WitnessRequest.read(example.getBytes(UTF_8));
        assertThat(request.old()).isEqualTo(20_852_014);
        assertThat(request.proof()).hasSize(4);
        assertThat(Checkpoint.read(SignedNote.text(request.checkpoint())).size())
                .isEqualTo(20_852_163);
        assertThat(new String(request.body(), UTF_8)).isEqualTo(example);
        for (String bad : List.of(
                "",
                "old 1",
                "old 01\n\nx\n",
                "old -1\n\nx\n",
                "new 1\n\nx\n",
                "old 1\nAAAA\n\nx\n",
                "old 1\n?\n\nx\n",
                example.replace(
                        "old 20852014\n",
                        "old 20852014\n" + "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n".repeat(60)))) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> WitnessRequest.read(bad.getBytes(UTF_8)));
        }
    }

    @Test
    void onlyWhatHasGrownIsSeen() {
        for (int before = 0; before <= 20; before++) {
            for (int now = 0; now <= 20; now++) {
                boolean grown = before <= now;
                assertThat(judged(checkpoint(before, -1), before, now, -1))
                        .as("%s to %s", before, now)
                        .isEqualTo(grown ? new Seen() : new Malformed());
                // an entry of what was seen is another one now
                if (before > 0 && grown) {
                    assertThat(judged(checkpoint(before, -1), before, now, before - 1))
                            .as("%s to %s, forked", before, now)
                            .isEqualTo(before == now ? new AnotherHistory(before) : new NotGrown());
                }
            }
        }
        assertThat(judged(checkpoint(9, -1), 5, 12, -1)).isEqualTo(new FromElsewhere(9));
        assertThat(judged(Optional.empty(), 5, 12, -1)).isEqualTo(new FromElsewhere(0));
        assertThat(judged(checkpoint(9, -1), 0, 8, -1)).as("removed").isEqualTo(new FromElsewhere(9));
        List<byte[]> any = List.of(MerkleHash.empty());
        for (int before : List.of(0, 9)) {
            var request = new WitnessRequest(before, any, new byte[0]);
            assertThat(Witnessing.judge(
                            checkpoint(before, -1), request, checkpoint(9, -1).orElseThrow()))
                    .as("a proof where there is nothing to prove")
                    .isEqualTo(new Malformed());
        }
    }

    private static Witnessing.Answer judged(Optional<Checkpoint> before, int old, int now, int changed) {
        List<byte[]> proof =
                old == 0 || old >= now ? List.of() : log(now, changed).consistency(old);
        var request = new WitnessRequest(old, proof, new byte[0]);
        return Witnessing.judge(
                before, request, checkpoint(now, changed).orElse(new Checkpoint("x", 0, MerkleHash.empty())));
    }

    private static Optional<Checkpoint> checkpoint(int size, int changed) {
        return size == 0
                ? Optional.empty()
                : Optional.of(new Checkpoint("x", size, log(size, changed).root()));
    }

    private static TiledLog log(int size, int changed) {
        return new TiledLog(size, tile -> {
            List<byte[]> hashes = new ArrayList<>();
            for (int i = 0; i < tile.width(); i++) {
                hashes.add(MerkleHash.leaf(("entry " + (i == changed ? "other" : i)).getBytes(UTF_8)));
            }
            byte[] bytes = new byte[tile.width() * MerkleHash.BYTES];
            for (int i = 0; i < hashes.size(); i++) {
                System.arraycopy(hashes.get(i), 0, bytes, i * MerkleHash.BYTES, MerkleHash.BYTES);
            }
            return bytes;
        });
    }
}
