package id.sahkan.verification.fingerprint;

import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.fingerprint.Fingerprint.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns the values that must be unique within a period into keyed digests. Without the key a digest tells nothing.
public final class Fingerprinter {

    /// Half of the 25 m that count as the same place; with its neighbours a cell reaches just over 25 m.
    private static final double CELL_DEGREES = 0.0001125;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Fingerprinter(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("the fingerprint key must have at least 16 bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public List<Fingerprint> of(Dossier dossier) {
        var company = dossier.company();
        Stream<Fingerprint> companies = Stream.concat(
                value(
                        Kind.NIB,
                        dossier,
                        RequirementKind.NIB,
                        Optional.ofNullable(company.nib()).map(Fingerprinter::digits)),
                value(
                        Kind.NPWP,
                        dossier,
                        RequirementKind.NPWP,
                        Optional.ofNullable(company.npwp()).map(Fingerprinter::npwp)));
        return Stream.of(
                        reporter(dossier, RequirementKind.ID_CARDS, "reporterNik"),
                        reporter(dossier, RequirementKind.ASSIGNMENT_LETTER, "reporterNik"),
                        reporter(dossier, RequirementKind.UKW_REPORTER, "nik"),
                        companies,
                        value(
                                Kind.BANK_ACCOUNT,
                                dossier,
                                RequirementKind.BANK,
                                field(dossier, RequirementKind.BANK, "number").map(Fingerprinter::digits)),
                        value(
                                Kind.ANALYTICS,
                                dossier,
                                RequirementKind.TRAFFIC,
                                field(dossier, RequirementKind.TRAFFIC, "analyticsId")
                                        .map(id -> id.toUpperCase(Locale.ROOT))),
                        dossier.document(RequirementKind.DOMICILE).flatMap(this::location).stream())
                .flatMap(fingerprints -> fingerprints)
                .toList();
    }

    private Stream<Fingerprint> reporter(Dossier dossier, RequirementKind paper, String key) {
        return value(Kind.REPORTER, dossier, paper, field(dossier, paper, key).map(Fingerprinter::digits));
    }

    private Stream<Fingerprint> value(Kind kind, Dossier dossier, RequirementKind paper, Optional<String> value) {
        return value
                .filter(text -> !text.isEmpty())
                .map(text -> digest(kind, text))
                .map(hash -> new Fingerprint(kind, dossier.codeOf(paper), hash, List.of(hash)))
                .stream();
    }

    private Optional<Fingerprint> location(Document domicile) {
        Optional<Double> latitude = domicile.decimal("latitude");
        Optional<Double> longitude = domicile.decimal("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        long row = Math.round(latitude.get() / CELL_DEGREES);
        long column = Math.round(longitude.get() / CELL_DEGREES);
        List<String> around = IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-1, 1).mapToObj(right -> cell(row + down, column + right)))
                .toList();
        return Optional.of(new Fingerprint(Kind.LOCATION, domicile.requirementCode(), cell(row, column), around));
    }

    private String cell(long row, long column) {
        return digest(Kind.LOCATION, row + ":" + column);
    }

    private String digest(Kind kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((kind + "|" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java runtime", impossible);
        }
    }

    private static Optional<String> field(Dossier dossier, RequirementKind paper, String key) {
        return dossier.document(paper).flatMap(document -> document.text(key));
    }

    private static String digits(String value) {
        return value.replaceAll("\\D", "");
    }

    /// The old 15 digits are the new 16 with a leading zero; the last six of 22 are one of its places of business.
    private static String npwp(String value) {
        String digits = digits(value);
        return digits.length() == 15 ? "0" + digits : digits.length() == 22 ? digits.substring(0, 16) : digits;
    }
}
