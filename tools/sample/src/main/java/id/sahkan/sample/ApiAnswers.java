package id.sahkan.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parts of the public interface's answers that the sample reads. Lists that are absent read as empty.
final class ApiAnswers {

    private ApiAnswers() {}

    record Page<T>(List<T> items, int total) {}

    record Period(
            UUID id,
            String code,
            Instant opensAt,
            Instant closesAt,
            Instant serverTime,
            @Nullable List<Requirement> requirements) {}

    record Requirement(
            String code,
            String obligation,
            @Nullable List<String> outletTypes,
            @Nullable List<Field> fields) {

        boolean asksFrom(String outletType) {
            return outletTypes == null || outletTypes.isEmpty() || outletTypes.contains(outletType);
        }

        boolean mandatoryFor(String outletType) {
            return obligation.equals("MANDATORY") && asksFrom(outletType);
        }
    }

    record Field(String key, String type) {}

    record Named(UUID id, @Nullable String nib, @Nullable String name) {}

    record Application(
            UUID id,
            @Nullable String number,
            long version,
            String state,
            @Nullable List<Attached> documents,
            @Nullable List<String> missing,
            @Nullable List<String> returnedItems) {

        List<String> returned() {
            return returnedItems == null ? List.of() : returnedItems;
        }

        List<String> warnings(String requirement) {
            return orEmpty(documents).stream()
                    .filter(document -> document.requirementCode().equals(requirement))
                    .flatMap(document -> orEmpty(document.warnings()).stream())
                    .toList();
        }
    }

    record Attached(String requirementCode, @Nullable List<String> warnings) {}

    record Event(Instant at, String code) {}

    record Notice(
            UUID id,
            String kind,
            @Nullable UUID applicationId,
            @Nullable String emailState) {}

    record CaseLine(UUID applicationId, String number, String state, long version) {}

    record Case(
            UUID applicationId,
            String number,
            String state,
            String outletType,
            long version,
            int dossierVersion,
            @Nullable List<Finding> findings,
            @Nullable List<Judgement> judgements,
            @Nullable List<Requirement> requirements,
            @Nullable Integer proposedTier) {

        List<Finding> currentFindings() {
            return orEmpty(findings).stream()
                    .filter(finding -> finding.dossierVersion() == null || finding.dossierVersion() == dossierVersion)
                    .toList();
        }

        List<String> mandatory() {
            return orEmpty(requirements).stream()
                    .filter(requirement -> requirement.mandatoryFor(outletType))
                    .map(Requirement::code)
                    .toList();
        }

        boolean passed(String requirement) {
            return orEmpty(judgements).stream()
                    .anyMatch(judgement -> judgement.requirementCode().equals(requirement)
                            && judgement.result().equals("PASSED"));
        }
    }

    record Finding(
            String code,
            @Nullable String requirementCode,
            @Nullable String against,
            @Nullable Integer dossierVersion) {}

    record Judgement(String requirementCode, String result) {}

    record Dossier(
            UUID applicationId,
            int version,
            String digest,
            @Nullable List<DossierDocument> documents) {}

    record DossierDocument(
            String requirementCode, String sha256, @Nullable Integer pages) {}

    record Candidate(UUID applicationId) {}

    record Decree(
            UUID id,
            String state,
            @Nullable String number,
            @Nullable String publicCode,
            @Nullable String pdfSha256,
            @Nullable LocalDate decreedOn,
            @Nullable LocalDate validUntil,
            @Nullable List<Entry> entries) {

        int tierOf(UUID applicationId) {
            return orEmpty(entries).stream()
                    .filter(entry -> entry.applicationId().equals(applicationId))
                    .mapToInt(Entry::tier)
                    .findFirst()
                    .orElse(0);
        }
    }

    record Entry(UUID applicationId, int tier) {}

    /// A line of the public list of partners.
    record Partner(String decreeNumber) {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
