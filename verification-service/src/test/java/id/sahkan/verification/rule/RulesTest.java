package id.sahkan.verification.rule;

import static id.sahkan.verification.Dossiers.REPORTER_NIK;
import static id.sahkan.verification.Dossiers.broadcast;
import static id.sahkan.verification.Dossiers.document;
import static id.sahkan.verification.Dossiers.online;
import static id.sahkan.verification.Dossiers.plus;
import static id.sahkan.verification.Dossiers.policy;
import static id.sahkan.verification.Dossiers.print;
import static id.sahkan.verification.Dossiers.with;
import static id.sahkan.verification.Dossiers.withDocument;
import static id.sahkan.verification.Dossiers.without;
import static id.sahkan.verification.rule.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.Text;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.dossier.Dossier.Obligation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The numbers in the names are those of the synthetic set of applications.
class RulesTest {

    @Test
    void cleanDossiersOfEveryTypeHaveNoFinding_01to09_24_30() {
        assertThat(found(online())).isEmpty();
        assertThat(found(print())).isEmpty();
        assertThat(found(broadcast(OutletType.TV))).isEmpty();
        assertThat(found(broadcast(OutletType.RADIO))).isEmpty();
    }

    /// Each with a flaw in every paper that a rule reads.
    private static Stream<Dossier> spoiled() {
        Dossier online = online();
        for (String code : List.of("AHU_DECREE", "NIB", "NPWP")) {
            online = with(with(online, code, "number", "1"), code, "name", "CV Lain");
        }
        online = with(online, "NIB", "kbli", "47111");
        online = with(online, "ANNUAL_TAX", "year", 2020);
        online = with(online, "APPLICATION_LETTER", "signerIsDirector", false);
        online = with(with(online, "BANK", "number", "1"), "BANK", "holder", "Orang Lain");
        online = with(online, "MASTHEAD", "editorInChief", "Orang Lain");
        online = with(online, "TRAFFIC", "registeredOn", "2026-11-01");
        online = with(online, "ID_CARDS", "directorNik", "1");
        Dossier chief = online();
        chief = with(with(chief, "UKW_CHIEF", "issuedOn", "2010-01-01"), "UKW_CHIEF", "level", "MUDA");
        chief = with(with(chief, "UKW_CHIEF", "nik", REPORTER_NIK), "UKW_CHIEF", "holder", "Orang Lain");
        Dossier print = with(print(), "CIRCULATION", "printerLetter", false);
        print = with(print, "CIRCULATION", "issueMonth2", "2026-07-01");
        Dossier tv = with(broadcast(OutletType.TV), "BROADCAST_LICENCE", "validUntil", "2026-01-01");
        return Stream.of(online, chief, print, with(tv, "BROADCAST_LICENCE", "terrestrial", false));
    }

    @Test
    void aSetWhoseItemsAreCalledOtherwiseIsCheckedTheSame() {
        assertThat(spoiled().flatMap(dossier -> found(dossier).stream()).distinct())
                .hasSizeGreaterThan(13);
        assertThat(spoiled().map(Dossiers::renamed).flatMap(dossier -> Rules.run(dossier).stream()))
                .extracting(Finding::code, Finding::requirementCode)
                .containsExactlyElementsOf(spoiled()
                        .flatMap(dossier -> Rules.run(dossier).stream())
                        .map(finding ->
                                tuple(finding.code(), Dossiers.renamed(String.valueOf(finding.requirementCode()))))
                        .toList());
    }

    @Test
    void aPaperOfNoKindIsAPersonsAffairWhateverItIsCalled() {
        Dossier spoiled = with(online(), "ANNUAL_TAX", "year", 2020);
        Dossier other = Dossiers.requirements(
                spoiled,
                spoiled.requirements().stream()
                        .map(asked -> new Dossier.Requirement(
                                asked.code(),
                                asked.label(),
                                asked.obligation(),
                                null,
                                null,
                                RequirementKind.OTHER,
                                null))
                        .toList());
        assertThat(found(spoiled)).containsExactly(ANNUAL_TAX_OLD);
        assertThat(found(other)).isEmpty();
    }

    /// The window closes on 25 November where the office is.
    private static Dossier asking(String key, String stated, Dossier.Rules rules) {
        Dossier dossier = with(online(), "DOMICILE", key, stated);
        return Dossiers.requirements(
                dossier,
                dossier.requirements().stream()
                        .map(asked -> asked.kind() == RequirementKind.DOMICILE
                                ? new Dossier.Requirement(
                                        asked.code(),
                                        asked.label(),
                                        asked.obligation(),
                                        null,
                                        null,
                                        asked.kind(),
                                        rules)
                                : asked)
                        .toList());
    }

    @Test
    void aPaperIsValidForAsLongAsItsRuleAsks() {
        var rule = new Dossier.Rules(new Dossier.ValidUntil("validUntil", 30), null);
        assertThat(found(asking("validUntil", "2026-12-25", rule))).isEmpty();
        assertThat(Rules.run(asking("validUntil", "2026-12-24", rule)))
                .extracting(Finding::code, Finding::requirementCode)
                .containsExactly(tuple(VALIDITY_TOO_SHORT, "DOMICILE"));
    }

    @Test
    void aPaperIsAsNewAsItsRuleAsks() {
        var rule = new Dossier.Rules(null, new Dossier.Issued("issuedOn", 12));
        assertThat(found(asking("issuedOn", "2025-11-25", rule))).isEmpty();
        assertThat(Rules.run(asking("issuedOn", "2025-11-24", rule)))
                .extracting(Finding::code, Finding::requirementCode)
                .containsExactly(tuple(ISSUED_TOO_LONG_AGO, "DOMICILE"));
    }

    @Test
    void everyCheckHasItsOwnName() {
        assertThat(Rules.ALL.stream().map(Rule::name)).doesNotHaveDuplicates();
    }

    @Test
    void taxReturnOfTheYearBeforeTheLast_10() {
        assertThat(found(with(online(), "ANNUAL_TAX", "year", 2024))).containsExactly(ANNUAL_TAX_OLD);
        assertThat(found(with(online(), "ANNUAL_TAX", "year", "2025"))).isEmpty();
    }

    @Test
    void aCvIsNotThePtOfTheSameName_11() {
        assertThat(found(with(online(), "NPWP", "name", "CV Riau Kabar")))
                .containsExactly(NAME_MISMATCH, LEGAL_FORM_NOT_PRESS);
        assertThat(found(with(online(), "NPWP", "name", "PT Riau Kabar Mandiri")))
                .containsExactly(NAME_MISMATCH);
        assertThat(found(with(online(), "NPWP", "name", "riau  kabar, P.T."))).isEmpty();
    }

    @Test
    void aCvAsRegisteredIsFlagged() {
        Dossier cv = Dossiers.of(
                online(),
                new Dossier.Company("CV Riau Kabar", "CV", "9120000000001", "1000000009000001", Dossiers.CHIEF_NIK),
                online().outlet());
        assertThat(found(cv)).contains(LEGAL_FORM_NOT_PRESS);
    }

    @Test
    void theAhuDecreeIsMissing_12() {
        Dossier incomplete = without(online(), "AHU_DECREE");
        assertThat(found(incomplete)).containsExactly(DOCUMENT_MISSING);
        assertThat(Rules.run(incomplete).getFirst().requirementCode()).isEqualTo("AHU_DECREE");
        assertThat(Rules.run(incomplete).getFirst().detail().id()).startsWith("Belum ada: ");
    }

    @Test
    void aPaperThatIsThereWithoutItsDateIsNotCalledMissing() {
        Dossier whole = online();
        Dossier incomplete = Dossiers.requirements(
                whole,
                List.of(new Dossier.Requirement(
                        "NPWP",
                        new Text("NPWP", "NPWP"),
                        Obligation.MANDATORY,
                        null,
                        List.of(new Dossier.Field("registeredOn", true)),
                        RequirementKind.NPWP,
                        null)));
        assertThat(Rules.run(incomplete))
                .filteredOn(finding -> finding.code() == DOCUMENT_MISSING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail().id())
                        .startsWith("Berkasnya ada, isian di sampingnya belum lengkap: "));
    }

    @Test
    void thePolicySwitchDecidesOnAnOldCertificate_13() {
        Dossier old = with(
                with(online(), "UKW_CHIEF", "issuedOn", "2019-05-01"),
                "UKW_CHIEF",
                "number",
                "9001-PWI/WU/DP/V/2019/05/06/80");
        assertThat(found(old)).containsExactly(UKW_EXPIRED);
        assertThat(found(policy(old, Dossiers.policyOf(null, "UTAMA", true)))).isEmpty();
        assertThat(found(policy(old, Dossiers.policyOf(10, "UTAMA", true)))).isEmpty();
    }

    @Test
    void theChiefEditorIsOnlyMuda_19() {
        Dossier muda = with(online(), "UKW_CHIEF", "level", "MUDA");
        assertThat(found(muda)).containsExactly(CHIEF_LEVEL_TOO_LOW);
        assertThat(found(policy(muda, Dossiers.policyOf(5, null, true)))).isEmpty();
        Dossier madya = with(online(), "UKW_CHIEF", "level", "MADYA");
        assertThat(found(policy(madya, Dossiers.policyOf(5, "MADYA", true)))).isEmpty();
    }

    @Test
    void aWomansDayIsDecodedBeforeComparing_20() {
        Dossier woman = with(
                with(online(), "UKW_CHIEF", "nik", Dossiers.WOMAN_NIK),
                "UKW_CHIEF",
                "number",
                "9002 PWI/WU/DP/XI/2023/12/03/85");
        assertThat(found(woman)).isEmpty();
    }

    @Test
    void theTailReallyDiffers_21() {
        assertThat(found(with(online(), "UKW_CHIEF", "number", "9001-PWI/WU/DP/XII/2023/06/06/80")))
                .containsExactly(UKW_BIRTH_DATE_DIFFERS);
    }

    @Test
    void theReportersTailIsComparedWithTheIdentityCardWhenNoOtherNikIsGiven() {
        Document certificate =
                document("UKW_REPORTER", Map.of("number", "9003-PWI/WM/DP/I/2025/08/08/90", "issuedOn", "2025-01-10"));
        assertThat(found(plus(online(), certificate))).containsExactly(UKW_BIRTH_DATE_DIFFERS);
    }

    @Test
    void aBlurredScan_22() {
        assertThat(found(withSharpness(12.0))).containsExactly(IMAGE_BLURRED);
        assertThat(found(withSharpness(240.0))).isEmpty();
    }

    @Test
    void aDomainOfFourMonthsThatClaimsTwoYears_23() {
        assertThat(found(with(online(), "TRAFFIC", "registeredOn", "2026-07-20")))
                .containsExactly(MEDIA_TOO_YOUNG);
    }

    @Test
    void aDomainYoungerThanTheClaimIsFlaggedAlsoWhenOldEnough() {
        assertThat(found(with(online(), "TRAFFIC", "publishingSince", "2018-01-01")))
                .containsExactly(MEDIA_TOO_YOUNG);
        assertThat(found(with(online(), "TRAFFIC", "publishingSince", 2022))).isEmpty();
    }

    @Test
    void noPrintersLetter_25() {
        assertThat(found(with(print(), "CIRCULATION", "printerLetter", false))).containsExactly(PRINTER_LETTER_MISSING);
    }

    @Test
    void twoMonthsWithoutAnIssue_26() {
        Dossier gap = with(
                with(print(), "CIRCULATION", "issueMonth1", "2026-07-20"), "CIRCULATION", "issueMonth2", "2026-08-20");
        assertThat(found(gap)).containsExactly(ISSUE_GAP);
        Dossier stopped = with(
                with(
                        with(print(), "CIRCULATION", "issueMonth1", "2026-07-20"),
                        "CIRCULATION",
                        "issueMonth2",
                        "2026-08-20"),
                "CIRCULATION",
                "issueMonth3",
                "2026-09-20");
        assertThat(found(stopped)).containsExactly(ISSUE_GAP);
    }

    @Test
    void theAccountIsTheDirectorsOwn_27() {
        assertThat(found(with(print(), "BANK", "holder", "Budi Contoh"))).containsExactly(BANK_HOLDER_DIFFERS);
    }

    @Test
    void theLicenceEndedAndOnlyStreams_29() {
        Dossier ended = with(
                with(broadcast(OutletType.TV), "BROADCAST_LICENCE", "validUntil", "2026-10-31"),
                "BROADCAST_LICENCE",
                "terrestrial",
                false);
        assertThat(found(ended)).containsExactly(LICENCE_EXPIRED, STREAMING_ONLY);
        assertThat(found(with(broadcast(OutletType.TV), "BROADCAST_LICENCE", "validUntil", "2026-11-25")))
                .isEmpty();
    }

    @Test
    void aPowerOfAttorneyLetsAnotherSign_30() {
        Dossier proxy = with(broadcast(OutletType.RADIO), "APPLICATION_LETTER", "signerIsDirector", false);
        assertThat(found(proxy)).containsExactly(SIGNER_NOT_DIRECTOR);
        assertThat(found(plus(proxy, document("POWER_OF_ATTORNEY", Map.of("holder", "Eko Contoh")))))
                .isEmpty();
    }

    @Test
    void oneFileForTwoRequirements() {
        Dossier twice = withDocument(
                online(), "MASTHEAD", box -> new Document("MASTHEAD", Dossiers.sha256("NIB"), 1, null, box.fields()));
        assertThat(found(twice)).containsExactly(SAME_FILE_TWICE);
    }

    @Test
    void theKbliMustBeOfThePressAndOfTheType() {
        assertThat(found(with(online(), "NIB", "kbli", "47911"))).containsExactly(KBLI_NOT_PRESS);
        assertThat(found(with(print(), "NIB", "kbli", "63122"))).containsExactly(KBLI_NOT_PRESS);
        assertThat(found(with(online(), "NIB", "kbli", "62019, 63912"))).isEmpty();
    }

    @Test
    void numbersAreOnlyFlagged() {
        assertThat(found(with(online(), "NIB", "number", "912"))).containsExactly(FORMAT_SUSPECT);
        assertThat(found(with(online(), "UKW_CHIEF", "number", "LPDS/2023/77"))).containsExactly(FORMAT_SUSPECT);
        assertThat(found(with(online(), "ID_CARDS", "reporterNik", "1471013513909003")))
                .containsExactly(FORMAT_SUSPECT);
        assertThat(found(with(online(), "NPWP", "number", "01.234.567.8-901.000")))
                .isEmpty();
    }

    @Test
    void aTitleLikeAStateBody() {
        var outlet = online().outlet();
        assertThat(found(titled("KPK News", outlet))).containsExactly(TITLE_LIKE_STATE_BODY);
        assertThat(found(titled("Binar Kota", outlet))).isEmpty();
    }

    @Test
    void theMastheadNamesSomebodyElse() {
        assertThat(found(with(online(), "MASTHEAD", "responsibleEditor", "Fajar Contoh")))
                .containsExactly(NAME_IN_MASTHEAD_DIFFERS);
        assertThat(found(with(online(), "UKW_CHIEF", "holder", "Fajar Contoh")))
                .containsExactly(NAME_IN_MASTHEAD_DIFFERS);
    }

    @Test
    void anEmptyDossierIsOnlyIncomplete() {
        Dossier empty = online();
        for (String code :
                online().documents().stream().map(Document::requirementCode).toList()) {
            empty = without(empty, code);
        }
        assertThat(found(empty)).hasSize(online().documents().size()).containsOnly(DOCUMENT_MISSING);
    }

    @Test
    void noFindingRepeatsPersonalData() {
        Dossier spoiled = with(
                with(with(online(), "ID_CARDS", "reporterNik", "147101"), "BANK", "holder", "Budi Contoh"),
                "BANK",
                "number",
                "12");
        String text = Rules.run(spoiled).toString();
        assertThat(text).doesNotContain("147101").doesNotContain("Budi").isNotEmpty();
    }

    @Test
    void everyFindingHasALabelInBothLanguages() {
        assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::label))
                .allSatisfy(label -> assertThat(label.id()).isNotBlank().isNotEqualTo(label.en()));
    }

    private static Dossier withSharpness(double sharpness) {
        return withDocument(
                online(), "ID_CARDS", cards -> new Document("ID_CARDS", cards.sha256(), 1, sharpness, cards.fields()));
    }

    private static Dossier titled(String title, Dossier.Outlet outlet) {
        return Dossiers.of(
                online(),
                online().company(),
                new Dossier.Outlet(title, outlet.type(), outlet.editorInChief(), outlet.responsibleEditor()));
    }

    private static List<FindingCode> found(Dossier dossier) {
        return Rules.run(dossier).stream().map(Finding::code).toList();
    }
}
