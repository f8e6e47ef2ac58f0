package id.sahkan.verification;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.dossier.Dossier.Obligation;
import id.sahkan.verification.dossier.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Clean dossiers of each outlet type, all names invented, and ways to spoil exactly one thing in them.
public final class Dossiers {

    public static final UUID PERIOD = UUID.fromString("11111111-0000-4000-8000-000000000001");
    public static final Instant RECEIVED = Instant.parse("2026-11-25T03:00:00Z");
    public static final String WOMAN_NIK = "1471015203859001"; // 12-03-85, day + 40
    public static final String CHIEF_NIK = "1471010506809002";
    public static final String REPORTER_NIK = "1471010708909003";

    private Dossiers() {}

    public static Dossier online() {
        return dossier(
                OutletType.ONLINE,
                "63122",
                document(
                        "TRAFFIC",
                        Map.of(
                                "domain", "kabar-riau.example",
                                "registeredOn", "2022-01-10",
                                "publishingSince", "2022-02-01",
                                "analyticsId", "G-ABC123")));
    }

    public static Dossier print() {
        return dossier(
                OutletType.PRINT,
                "58130",
                document(
                        "CIRCULATION",
                        Map.of(
                                "printer", "Percetakan Contoh",
                                "printerLetter", true,
                                "copies", 2000,
                                "issueMonth1", "2026-09-20",
                                "issueMonth2", "2026-10-20",
                                "issueMonth3", "2026-11-20")));
    }

    public static Dossier broadcast(OutletType type) {
        return dossier(
                type,
                type == OutletType.TV ? "60202" : "60102",
                document(
                        "BROADCAST_LICENCE",
                        Map.of("number", "IPP-1", "validUntil", "2030-01-31", "terrestrial", true)));
    }

    private static Dossier dossier(OutletType type, String kbli, Document ofItsType) {
        var policy = policyOf(5, "UTAMA", true);
        List<Document> documents = new ArrayList<>(List.of(
                document("APPLICATION_LETTER", Map.of("signedBy", "Budi Contoh", "signerIsDirector", true)),
                document("AHU_DECREE", Map.of("number", "AHU-0012345.AH.01.01.TAHUN 2020", "name", "PT. RIAU KABAR")),
                document("NIB", Map.of("number", "9120000000001", "name", "Riau Kabar, PT", "kbli", kbli)),
                document("NPWP", Map.of("number", "1000000009000001", "name", "P.T. Riau Kabar")),
                document("ANNUAL_TAX", Map.of("year", 2025)),
                document("DOMICILE", Map.of("latitude", 0.507068, "longitude", 101.447779)),
                document("BANK", Map.of("bank", "Bank Contoh", "number", "0012345678", "holder", "PT RIAU KABAR")),
                document(
                        "MASTHEAD", Map.of("editorInChief", "Citra Contoh, S.Sos", "responsibleEditor", "Budi Contoh")),
                document("DP_VERIFICATION", Map.of("status", "FACTUAL", "number", "900/DP-Verifikasi/K/XI/2024")),
                document(
                        "UKW_CHIEF",
                        Map.of(
                                "number", "9001-PWI/WU/DP/XII/2023/05/06/80",
                                "level", "UTAMA",
                                "holder", "Citra Contoh",
                                "nik", CHIEF_NIK,
                                "issuedOn", "2023-12-10")),
                document("ID_CARDS", Map.of("directorNik", CHIEF_NIK, "reporterNik", REPORTER_NIK)),
                document("ASSIGNMENT_LETTER", Map.of("reporter", "Dewi Contoh", "reporterNik", REPORTER_NIK)),
                ofItsType));
        List<Dossier.Requirement> requirements = documents.stream()
                .map(document -> requirement(document.requirementCode(), Obligation.MANDATORY))
                .toList();
        return new Dossier(
                UUID.randomUUID(),
                "PKU-0001",
                1,
                sha256("dossier-1"),
                RECEIVED,
                new Dossier.Period(PERIOD, "2027", policy, 2027, RECEIVED, RECEIVED, null, null),
                new Dossier.Company("PT Riau Kabar", "PT", "9120000000001", "1000000009000001", CHIEF_NIK),
                new Dossier.Outlet("Kabar Riau", type, "Citra Contoh", "Budi Contoh"),
                requirements,
                documents);
    }

    public static Dossier.Requirement requirement(String code, Obligation obligation) {
        return new Dossier.Requirement(
                code, new Text(code, code), obligation, null, null, RequirementKind.ofCode(code), null);
    }

    public static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static Document document(String code, Map<String, Object> fields) {
        return new Document(code, sha256(code), 1, null, fields);
    }

    /// The same dossier with one field of one document set, or taken out by null.
    public static Dossier with(Dossier dossier, String code, String key, Object value) {
        return withDocument(dossier, code, document -> {
            Map<String, Object> fields = new HashMap<>(document.fields());
            fields.put(key, value);
            return new Document(code, document.sha256(), document.pages(), document.sharpness(), fields);
        });
    }

    public static Dossier withDocument(Dossier dossier, String code, UnaryOperator<Document> change) {
        return documents(
                dossier,
                dossier.documents().stream()
                        .map(document -> document.requirementCode().equals(code) ? change.apply(document) : document)
                        .toList());
    }

    public static Dossier without(Dossier dossier, String code) {
        return documents(
                dossier,
                dossier.documents().stream()
                        .filter(document -> !document.requirementCode().equals(code))
                        .toList());
    }

    public static Dossier plus(Dossier dossier, Document document) {
        List<Document> documents = new ArrayList<>(dossier.documents());
        documents.add(document);
        List<Dossier.Requirement> requirements = new ArrayList<>(dossier.requirements());
        requirements.add(requirement(document.requirementCode(), Obligation.OPTIONAL));
        return requirements(documents(dossier, documents), requirements);
    }

    public static Dossier requirements(Dossier dossier, List<Dossier.Requirement> requirements) {
        return new Dossier(
                dossier.applicationId(),
                dossier.number(),
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                dossier.period(),
                dossier.company(),
                dossier.outlet(),
                List.copyOf(requirements),
                dossier.documents());
    }

    /// The same dossier of an office that calls every paper otherwise; only the kinds say what they are.
    public static Dossier renamed(Dossier dossier) {
        List<Dossier.Requirement> requirements = dossier.requirements().stream()
                .map(requirement -> new Dossier.Requirement(
                        renamed(requirement.code()),
                        requirement.label(),
                        requirement.obligation(),
                        requirement.outletTypes(),
                        requirement.fields(),
                        requirement.kind(),
                        requirement.rules()))
                .toList();
        List<Document> documents = dossier.documents().stream()
                .map(document -> new Document(
                        renamed(document.requirementCode()),
                        document.sha256(),
                        document.pages(),
                        document.sharpness(),
                        document.fields()))
                .toList();
        return requirements(documents(dossier, documents), requirements);
    }

    public static String renamed(String code) {
        return "SYARAT_" + code + "_2027";
    }

    /// Of outlets of a year at least, and five days to complete.
    public static Policy policyOf(@Nullable Integer ukwValidYears, @Nullable String chiefLevel, boolean one) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("ukwValidYears", ukwValidYears);
        values.put("chiefLevel", chiefLevel);
        values.put("oneOutletPerCompany", one);
        values.put("minimumMediaAgeYears", 1);
        values.put("completionDays", 5);
        return new Policy(values);
    }

    public static Dossier policy(Dossier dossier, Policy policy) {
        var period = dossier.period();
        return new Dossier(
                dossier.applicationId(),
                dossier.number(),
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                new Dossier.Period(
                        period.id(),
                        period.code(),
                        policy,
                        period.budgetYear(),
                        period.opensAt(),
                        period.closesAt(),
                        period.zone(),
                        period.ranked()),
                dossier.company(),
                dossier.outlet(),
                dossier.requirements(),
                dossier.documents());
    }

    /// Of a period with a quota.
    public static Dossier ranked(Dossier dossier) {
        var period = dossier.period();
        return new Dossier(
                dossier.applicationId(),
                dossier.number(),
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                new Dossier.Period(
                        period.id(),
                        period.code(),
                        period.policy(),
                        period.budgetYear(),
                        period.opensAt(),
                        period.closesAt(),
                        period.zone(),
                        true),
                dossier.company(),
                dossier.outlet(),
                dossier.requirements(),
                dossier.documents());
    }

    public static Dossier of(Dossier dossier, Dossier.Company company, Dossier.Outlet outlet) {
        return new Dossier(
                dossier.applicationId(),
                dossier.number(),
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                dossier.period(),
                company,
                outlet,
                dossier.requirements(),
                dossier.documents());
    }

    /// A dossier as another application, number, version and instant.
    public static Dossier as(Dossier dossier, UUID id, String number, int version, Instant receivedAt, UUID period) {
        var old = dossier.period();
        return new Dossier(
                id,
                number,
                version,
                sha256("dossier-" + version),
                receivedAt,
                new Dossier.Period(
                        period,
                        old.code(),
                        old.policy(),
                        old.budgetYear(),
                        old.opensAt(),
                        old.closesAt(),
                        old.zone(),
                        old.ranked()),
                dossier.company(),
                dossier.outlet(),
                dossier.requirements(),
                dossier.documents());
    }

    private static Dossier documents(Dossier dossier, List<Document> documents) {
        return new Dossier(
                dossier.applicationId(),
                dossier.number(),
                dossier.version(),
                dossier.digest(),
                dossier.receivedAt(),
                dossier.period(),
                dossier.company(),
                dossier.outlet(),
                dossier.requirements(),
                List.copyOf(documents));
    }
}
