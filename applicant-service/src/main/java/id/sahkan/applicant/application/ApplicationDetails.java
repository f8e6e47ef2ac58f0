package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.Submission;
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.company.MediaOutlet;
import id.sahkan.applicant.company.PressCompany;
import id.sahkan.applicant.dossier.Dossier;
import id.sahkan.applicant.period.ApplicationPeriod;
import id.sahkan.applicant.period.OwnClose;
import id.sahkan.applicant.period.Window;
import id.sahkan.applicant.receipt.Receipt;
import id.sahkan.applicant.requirement.HandedIn;
import id.sahkan.applicant.requirement.HandedIn.Paper;
import id.sahkan.applicant.requirement.RequirementSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An application with everything that a decision, a dossier and a view of it need.
///
/// @param ownClose a later one for this application alone, if a second officer has granted it
/// @param requirements those of the outlet's type
record ApplicationDetails(
        Application application,
        ApplicationPeriod period,
        @Nullable OwnClose ownClose,
        RequirementSet requirements,
        PressCompany company,
        MediaOutlet outlet,
        List<Attachment> attachments,
        List<Receipt> receipts) {

    /// The time in which this one may be sent: the only place where a close of its own counts.
    Window window() {
        return period.window().orUntil(ownClose == null ? null : ownClose.closesAt());
    }

    ApplicationState state() {
        return application.state();
    }

    Optional<Attachment> attachment(String requirementCode) {
        return attachments.stream()
                .filter(attachment -> attachment.requirementCode().equals(requirementCode))
                .findFirst();
    }

    /// What was attached before a change took its paper away stays in the draft, and is not sent.
    private List<Attachment> asked() {
        return attachments.stream()
                .filter(attachment ->
                        requirements.find(attachment.requirementCode()).isPresent())
                .toList();
    }

    Optional<Receipt> receipt(int dossierVersion) {
        return receipts.stream()
                .filter(receipt -> receipt.dossierVersion() == dossierVersion)
                .findFirst();
    }

    /// As [RequirementSet#missing] says.
    Map<String, String> missing() {
        Map<String, Paper> papers = attachments.stream()
                .collect(Collectors.toMap(
                        Attachment::requirementCode,
                        one -> new Paper(one.contentType(), one.pages(), one.sizeBytes(), one.fields())));
        return HandedIn.missing(requirements, papers, period.window().lastDay());
    }

    Submission submission(boolean acknowledgeMissing, boolean changed, Instant at) {
        return new Submission(
                application.id(),
                period.office(),
                at,
                window(),
                requirements.takesAny(),
                missing(),
                acknowledgeMissing,
                changed);
    }

    Dossier dossier(String number, int version, Instant receivedAt) {
        return Dossier.of(
                application.id(), number, version, receivedAt, period, company, outlet, requirements, asked());
    }
}
