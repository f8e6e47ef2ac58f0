package id.sahkan.verification.fingerprint;

import static id.sahkan.verification.Dossiers.online;
import static id.sahkan.verification.Dossiers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.sahkan.verification.Dossiers;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.fingerprint.Fingerprint.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprinterTest {

    private final Fingerprinter fingerprinter =
            new Fingerprinter("only-a-key-for-tests".getBytes(StandardCharsets.UTF_8));

    @Test
    void neverHoldsTheValueItself() {
        assertThat(fingerprinter.of(online()).toString())
                .doesNotContain(Dossiers.REPORTER_NIK)
                .doesNotContain("0012345678")
                .doesNotContain("9120000000001");
    }

    @Test
    void dependsOnTheKey() {
        var other = new Fingerprinter("another-key-for-tests".getBytes(StandardCharsets.UTF_8));
        assertThat(hashes(fingerprinter, online(), Kind.REPORTER))
                .doesNotContainAnyElementsOf(hashes(other, online(), Kind.REPORTER));
        assertThatThrownBy(() -> new Fingerprinter(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOfficeThatCallsItsPapersOtherwiseComparesTheSame() {
        List<Fingerprint> usual = fingerprinter.of(online());
        assertThat(fingerprinter.of(Dossiers.renamed(online())))
                .extracting(Fingerprint::kind, Fingerprint::requirementCode, Fingerprint::hash)
                .containsExactlyElementsOf(usual.stream()
                        .map(one ->
                                tuple(one.kind(), Dossiers.renamed(String.valueOf(one.requirementCode())), one.hash()))
                        .toList());
        assertThat(usual).extracting(Fingerprint::kind).contains(Kind.values());
    }

    @Test
    void theCompanysNumbersAreComparedAlsoWhereNoPaperOfThemIsAskedFor() {
        assertThat(fingerprinter.of(Dossiers.requirements(online(), List.of())))
                .extracting(Fingerprint::kind, Fingerprint::requirementCode)
                .containsExactly(tuple(Kind.NIB, null), tuple(Kind.NPWP, null));
    }

    @Test
    void theSameAccountIsTheSameHoweverItIsWritten() {
        assertThat(hashes(fingerprinter, with(online(), "BANK", "number", "001-234 5678"), Kind.BANK_ACCOUNT))
                .isEqualTo(hashes(fingerprinter, online(), Kind.BANK_ACCOUNT));
    }

    @Test
    void theOldTaxNumberIsTheNewOneWithAZero() {
        assertThat(npwp("01.234.567.8-901.000")).isEqualTo(npwp("0012345678901000"));
    }

    @Test
    void placesAFewStepsApartMatchAndStreetsApartDoNot() {
        // 0.0001 degrees are 11 m
        assertThat(sameLocation(0.507068 + 0.0001, 101.447779)).isTrue();
        assertThat(sameLocation(0.507068, 101.447779 - 0.0001)).isTrue();
        assertThat(sameLocation(0.507068 + 0.001, 101.447779)).isFalse();
    }

    private boolean sameLocation(double latitude, double longitude) {
        Dossier other = with(with(online(), "DOMICILE", "latitude", latitude), "DOMICILE", "longitude", longitude);
        Fingerprint here = only(online());
        return here.matches().contains(only(other).hash())
                && only(other).matches().contains(here.hash());
    }

    private Fingerprint only(Dossier dossier) {
        return fingerprinter.of(dossier).stream()
                .filter(fingerprint -> fingerprint.kind() == Kind.LOCATION)
                .findFirst()
                .orElseThrow();
    }

    private List<String> npwp(String number) {
        return hashes(
                fingerprinter,
                Dossiers.of(
                        online(), new Dossier.Company("PT Riau Kabar", "PT", null, number, null), online().outlet()),
                Kind.NPWP);
    }

    private static List<String> hashes(Fingerprinter fingerprinter, Dossier dossier, Kind kind) {
        return fingerprinter.of(dossier).stream()
                .filter(fingerprint -> fingerprint.kind() == kind)
                .map(Fingerprint::hash)
                .toList();
    }
}
