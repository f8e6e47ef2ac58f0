package id.sahkan.decree.letter;

import id.sahkan.decree.document.DecreeDocument;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.document.RefusalLetter;
import id.sahkan.decree.document.RefusalLetter.Reason;
import id.sahkan.decree.dossier.ApplicantService;
import id.sahkan.decree.dossier.ApplicantService.Period;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.letter.VerificationApi.Outcome;
import id.sahkan.decree.letter.VerificationApi.Refusal;
import id.sahkan.decree.office.Office;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceClients;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What verification decided and why, as a letter. Nothing of it is kept here.
@Component
class Refusals {

    private final VerificationApi verification;
    private final ApplicantService applicants;
    private final FormStore forms;
    private final OfficeSettings office;
    private final Offices offices;

    Refusals(
            ServiceClients clients,
            ApplicantService applicants,
            FormStore forms,
            OfficeSettings office,
            Offices offices) {
        this.verification = clients.create(VerificationApi.class, "verification-service");
        this.applicants = applicants;
        this.forms = forms;
        this.office = office;
        this.offices = offices;
    }

    /// @throws id.sahkan.http.ServiceUnavailableException when verification cannot be asked now
    Optional<Outcome> outcome(UUID application) {
        return ServiceClients.ask("the verification service", () -> verification.outcome(application));
    }

    /// @throws id.sahkan.http.ServiceUnavailableException when the period cannot be read now
    RefusalLetter letter(UUID application, Outcome outcome, Refusal refusal) {
        Period period = applicants.period(outcome.periodId());
        var announcement = period.announcement();
        Office whose = offices.of(CallerOffices.said(outcome.office()));
        return new RefusalLetter(
                forms.at(whose.key(), refusal.decidedAt()).orElseThrow(() -> Problem.of(DecreeProblem.FORM_NOT_SET)),
                office.publicUrl() + "/permohonan/" + application,
                outcome.number(),
                outcome.outletName(),
                outcome.companyName(),
                whose.dayOf(outcome.receivedAt()),
                period.title(),
                new DecreeDocument.Reference(announcement.number(), announcement.date()),
                refusal.decidedAt(),
                whose.dayOf(refusal.decidedAt()),
                refusal.objectUntil() == null ? null : whose.dayOf(refusal.objectUntil()),
                refusal.reasons().stream().map(reason -> reason(period, reason)).toList(),
                howToObject(period));
    }

    private static Reason reason(Period period, VerificationApi.Reason reason) {
        return new Reason(
                reason.requirementLabel() == null
                        ? null
                        : reason.requirementLabel().id(),
                asked(period, reason.requirementCode()),
                reason.reasonLabel().id(),
                reason.note());
    }

    private static @Nullable String asked(Period period, @Nullable String code) {
        List<ApplicantService.Requirement> requirements = period.requirements();
        if (code == null || requirements == null) {
            return null;
        }
        return requirements.stream()
                .filter(requirement -> code.equals(requirement.code()))
                .findFirst()
                .map(ApplicantService.Requirement::hint)
                .map(ApplicantService.Words::id)
                .orElse(null);
    }

    private static @Nullable String howToObject(Period period) {
        var declared = period.declared();
        return declared == null || declared.complaints() == null
                ? null
                : declared.complaints().id();
    }
}
