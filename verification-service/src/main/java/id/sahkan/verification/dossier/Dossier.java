package id.sahkan.verification.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One immutable version of what was submitted. Holds personal data: it lives for one request or one check only.
public record Dossier(
        UUID applicationId,
        String number,
        int version,
        String digest,
        Instant receivedAt,
        Period period,
        Company company,
        Outlet outlet,
        List<Requirement> requirements,
        List<Document> documents) {

    /// @param zone whose clock counts in it; dossiers from before it was told are all of one zone
    /// @param ranked where the period has a quota that is held; else not there
    public record Period(
            UUID id,
            String code,
            Policy policy,
            int budgetYear,
            Instant opensAt,
            Instant closesAt,
            @Nullable ZoneId zone,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean ranked) {

        ZoneId clock() {
            return zone == null ? IndonesianZone.JAKARTA.zone() : zone;
        }
    }

    public record Company(
            String legalName,
            String legalForm,
            @Nullable String nib,
            @Nullable String npwp,
            @Nullable String directorNik) {

        @Override
        public String toString() {
            return "Company[" + legalName + "]";
        }
    }

    public record Outlet(
            String name,
            OutletType type,
            @Nullable String editorInChief,
            @Nullable String responsibleEditor) {

        @Override
        public String toString() {
            return "Outlet[" + name + "]";
        }
    }

    /// A definition frozen when the period was announced. No outlet types means all of them.
    ///
    /// @param kind what is checked of it; a dossier from before kinds were told says it by the code
    public record Requirement(
            String code,
            Text label,
            Obligation obligation,
            @Nullable List<OutletType> outletTypes,
            @Nullable List<Field> fields,
            RequirementKind kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Rules rules) {

        public Requirement {
            kind = kind == null ? RequirementKind.ofCode(code) : kind;
        }

        boolean concerns(OutletType type) {
            return outletTypes == null || outletTypes.isEmpty() || outletTypes.contains(type);
        }

        /// A document counts as there when everything that must be said about it has been said.
        public boolean isMetBy(Document document) {
            return fields == null
                    || fields.stream()
                            .filter(Field::required)
                            .allMatch(field -> document.text(field.key()).isPresent());
        }
    }

    /// Of what the office asks of a paper only what can be counted here; the rest was held when it was uploaded.
    public record Rules(
            @Nullable ValidUntil validUntil, @Nullable Issued issued) {}

    public record ValidUntil(String field, int daysAfterClosing) {}

    public record Issued(String field, int withinMonths) {}

    public record Field(String key, boolean required) {}

    public enum Obligation {
        MANDATORY,
        PREFERRED,
        OPTIONAL
    }

    public Optional<Document> document(String requirementCode) {
        return documents.stream()
                .filter(document -> document.requirementCode().equals(requirementCode))
                .findFirst();
    }

    /// The one that answers the requirement of this kind.
    public Optional<Document> document(RequirementKind kind) {
        return Optional.ofNullable(codeOf(kind)).flatMap(this::document);
    }

    /// What the office calls the requirement of this kind, if it asks this type of outlet for one.
    public @Nullable String codeOf(RequirementKind kind) {
        return requirementsOfOutlet().stream()
                .filter(requirement -> requirement.kind() == kind)
                .map(Requirement::code)
                .findFirst()
                .orElse(null);
    }

    /// What people call a requirement; its code is nobody's word.
    public Text label(String requirementCode) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(requirementCode))
                .map(Requirement::label)
                .findFirst()
                .orElse(new Text("berkas lain", "another document"));
    }

    public List<Requirement> requirementsOfOutlet() {
        return requirements.stream()
                .filter(requirement -> requirement.concerns(outlet.type()))
                .toList();
    }

    /// The day of receipt where the office is: what validity is measured against, whenever the check runs.
    public LocalDate receivedOn() {
        return receivedAt.atZone(period.clock()).toLocalDate();
    }

    /// The last day of the window where the office is, which rules of validity count from.
    public LocalDate closedOn() {
        return period.closesAt().minusNanos(1).atZone(period.clock()).toLocalDate();
    }

    @Override
    public String toString() {
        return "Dossier[" + applicationId + " v" + version + "]";
    }
}
