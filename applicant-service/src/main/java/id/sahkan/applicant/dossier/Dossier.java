package id.sahkan.applicant.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.PressCompany;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.Policy;
import id.sahkan.applicant.requirement.AskedRequirement;
import id.sahkan.applicant.requirement.RequirementSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that was submitted, as it was at that instant. Its canonical JSON is what the digest is of.
public record Dossier(
        UUID applicationId,
        String number,
        int version,
        Instant receivedAt,
        DossierPeriod period,
        PressCompany company,
        MediaOutlet outlet,
        List<AskedRequirement> requirements,
        List<DossierDocument> documents) {

    /// @param ranked where there is a quota, so that nobody is recommended before the line is drawn; else not there
    public record DossierPeriod(
            UUID id,
            String code,
            Policy policy,
            int budgetYear,
            Instant opensAt,
            Instant closesAt,
            String zone,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean ranked) {}

    public record DossierDocument(
            String requirementCode,
            String fileName,
            String contentType,
            long sizeBytes,
            String sha256,
            int pages,
            @Nullable Double sharpness,
            Map<String, Object> fields) {}

    public static Dossier of(
            UUID applicationId,
            String number,
            int version,
            Instant receivedAt,
            ApplicationPeriod period,
            PressCompany company,
            MediaOutlet outlet,
            RequirementSet requirements,
            List<Attachment> attachments) {
        return new Dossier(
                applicationId,
                number,
                version,
                receivedAt,
                new DossierPeriod(
                        period.id(),
                        period.code(),
                        period.policy(),
                        period.budgetYear(),
                        period.window().opensAt(),
                        period.window().closesAt(),
                        period.window().zone().getId(),
                        period.isRanked() ? true : null),
                company,
                outlet,
                AskedRequirement.of(requirements, period.window().lastDay()),
                attachments.stream().map(Dossier::document).toList());
    }

    private static DossierDocument document(Attachment attachment) {
        return new DossierDocument(
                attachment.requirementCode(),
                attachment.fileName(),
                attachment.contentType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.pages(),
                attachment.sharpness(),
                attachment.fields());
    }

    @Override
    public String toString() {
        return "Dossier[" + applicationId + ", " + version + "]";
    }
}
