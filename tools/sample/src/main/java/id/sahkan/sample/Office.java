package id.sahkan.sample;

import id.sahkan.sample.ApiAnswers.Decree;
import id.sahkan.sample.ApiAnswers.Period;
import id.sahkan.sample.actor.Administrator;
import id.sahkan.sample.actor.DecreeOffice;
import id.sahkan.sample.client.Answer;
import id.sahkan.sample.client.Answer.Versioned;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.Call;
import id.sahkan.sample.client.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The office's own people: the administrator's period, the officer's draft, the signatory's decree, and the
/// public's check of it.
final class Office {

    static final Map<String, Object> POLICY = Map.of(
            "ukwValidYears",
            5,
            "chiefLevel",
            "UTAMA",
            "oneOutletPerCompany",
            true,
            "minimumMediaAgeYears",
            1,
            "completionDays",
            5);

    private static final String CODE = "CONTOH-";
    private static final String FORM = "/api/decrees/form";
    private static final String DECREES = "/api/decrees/";
    private static final Duration LONGEST_SIGNING = Duration.ofSeconds(90);

    private final Api administrator;
    private final Api officer;
    private final Api signatory;
    private final Api anybody;
    private final DecreeOffice decrees;

    Office(Api administrator, Api officer, Api signatory, Api anybody) {
        this.administrator = administrator;
        this.officer = officer;
        this.signatory = signatory;
        this.anybody = anybody;
        this.decrees = new DecreeOffice(officer, signatory);
    }

    /// What an earlier run has brought stays.
    void bringEmblem() {
        Answer office = administrator.get("/api/offices/first");
        if (!office.json().path("emblem").isString()) {
            administrator.send(Call.upload("/api/offices/first/emblem", SampleEmblem.png(), Map.of())
                    .ifMatch(office.requiredEtag()));
        }
    }

    /// The form names the emblem that the office has when it is saved, once that was told.
    void bearEmblem(Deadline deadline) {
        deadline.await(() -> "the emblem in the decree form", () -> {
            Answer form = administrator.get(FORM);
            if (form.json().at("/form/letterhead/emblem").isString()) {
                return Optional.of(form);
            }
            administrator.send(Call.put(
                            FORM,
                            Map.of("form", form.json().path("form"), "reason", "Lambang kantor dipasang (contoh)"))
                    .ifMatch(form.requiredEtag()));
            return Optional.empty();
        });
    }

    Versioned<Period> openPeriod(Instant opensAt, Instant closesAt) {
        var code = CODE + (lastNumber() + 1);
        var day = opensAt.atZone(SampleCases.ZONE).toLocalDate();
        return period(new Administrator(administrator)
                .openPeriod(
                        code,
                        "Kerja Sama Publikasi Tahun Anggaran " + day.getYear() + " (contoh)",
                        day,
                        opensAt,
                        closesAt,
                        POLICY,
                        List.of()));
    }

    Versioned<Period> period(UUID id) {
        return administrator.get("/api/periods/" + id).versioned(Period.class);
    }

    /// The administrator asks for it, the head of the office approves.
    void extend(Versioned<Period> period, Instant closesAt) {
        var path = "/api/periods/" + period.value().id() + "/extension";
        var body = Map.of("closesAt", closesAt.toString(), "reason", "Permohonan contoh masih diunggah.");
        var asked = administrator.send(Call.post(path, body).ifMatch(period.etag()));
        signatory.send(Call.post(path + "/approval", Map.of()).ifMatch(asked.requiredEtag()));
    }

    Set<UUID> candidates(UUID periodId) {
        return officer.all("/api/decrees/candidates?periodId=" + periodId, ApiAnswers.Candidate.class).stream()
                .map(ApiAnswers.Candidate::applicationId)
                .collect(Collectors.toSet());
    }

    UUID draft(Period period, List<UUID> applicationIds, LocalDate today) {
        var minutesNumber = "000.9/BA-%s/DISKOMINFO/%s/%d"
                .formatted(period.code(), Certificates.roman(today.getMonthValue()), today.getYear());
        return decrees.draft(period.id(), applicationIds, minutesNumber, today);
    }

    Decree issue(UUID id, Deadline deadline) {
        return deadline.await(
                () -> "the signed decree",
                () -> Optional.of(decrees.tryToIssue(id, LONGEST_SIGNING))
                        .filter(DecreeOffice::isIssued)
                        .map(decree -> decree.as(Decree.class)));
    }

    /// A partner more, after an objection that was upheld.
    Decree amend(Decree first, UUID added, Deadline deadline) {
        var change = Map.<String, Object>of(
                "kind", "AMENDMENT",
                "ground", "keberatan satu media massa atas hasil verifikasi dikabulkan",
                "added", List.of(added));
        return issue(decrees.draftChange(first.id(), change), deadline);
    }

    /// A partner less, at their own wish.
    Decree revoke(Decree first, UUID partner, Deadline deadline) {
        var change = Map.<String, Object>of(
                "kind", "REVOCATION_IN_PART",
                "ground", "satu media massa mitra mengundurkan diri",
                "revoked", List.of(Map.of("applicationId", partner, "reason", "OWN_REQUEST")));
        return issue(decrees.draftChange(first.id(), change), deadline);
    }

    /// Asks on four days who is a partner by these decrees; the answer lists what was not as it must be.
    List<String> checkPartners(List<Decree> chain, int partners) {
        var first = chain.getFirst();
        var numbers = chain.stream().map(Decree::number).toList();
        var from = Objects.requireNonNull(first.decreedOn());
        var until = Objects.requireNonNull(first.validUntil());
        var wanted = new TreeMap<>(Map.of(from.minusDays(1), 0, from, partners, until, partners, until.plusDays(1), 0));
        return wanted.entrySet().stream()
                .filter(day -> named(numbers, day.getKey()) != day.getValue())
                .map(day -> "on %s the public list does not name %d partners".formatted(day.getKey(), day.getValue()))
                .toList();
    }

    private int named(List<String> numbers, LocalDate day) {
        return Math.toIntExact(anybody.all("/api/public/partners?day=" + day, ApiAnswers.Partner.class).stream()
                .filter(partner -> numbers.contains(partner.decreeNumber()))
                .count());
    }

    /// Downloads the decree and asks what anybody may ask; the answer lists what was not as it must be.
    List<String> checkPublicly(Decree decree, int entries, Path pdf) {
        var wrong = new ArrayList<String>();
        var bytes = signatory.get(DECREES + decree.id() + "/decree.pdf").body();
        save(bytes, pdf);
        var digest = sha256(bytes);
        if (!digest.equals(decree.pdfSha256())) {
            wrong.add("the decree's file is not the one recorded");
        }
        var shown = anybody.get("/api/public/decrees/" + decree.publicCode()).json();
        if (!shown.path("valid").asBoolean(false)) {
            wrong.add("the public page does not show the decree as valid");
        }
        if (shown.path("entries").size() != entries) {
            wrong.add("the public page lists %d of %d media"
                    .formatted(shown.path("entries").size(), entries));
        }
        if (!known(digest)) {
            wrong.add("the digest of the decree is not known publicly");
        }
        var edited = bytes.clone();
        edited[edited.length / 2] ^= 1;
        if (known(sha256(edited))) {
            wrong.add("an edited copy is taken for the decree");
        }
        return wrong;
    }

    private boolean known(String digest) {
        try {
            return anybody.get("/api/public/digests/" + digest)
                    .json()
                    .path("known")
                    .asBoolean(false);
        } catch (ProblemException refused) {
            if (refused.status() == 404) {
                return false;
            }
            throw refused;
        }
    }

    private int lastNumber() {
        return administrator.all("/api/periods", Period.class).stream()
                .map(Period::code)
                .filter(code -> code.matches(CODE + "\\d{1,6}"))
                .mapToInt(code -> Integer.parseInt(code.substring(CODE.length())))
                .max()
                .orElse(0);
    }

    private static void save(byte[] bytes, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
