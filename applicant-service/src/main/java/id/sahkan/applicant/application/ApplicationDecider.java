package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.FromOffice;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.PreparedDossier;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.application.ApplicationCommand.Submit;
import id.sahkan.applicant.application.ApplicationCommand.Withdraw;
import id.sahkan.applicant.application.ApplicationState.Decided;
import id.sahkan.applicant.application.ApplicationState.Decreed;
import id.sahkan.applicant.application.ApplicationState.Draft;
import id.sahkan.applicant.application.ApplicationState.Filed;
import id.sahkan.applicant.application.ApplicationState.Filing;
import id.sahkan.applicant.application.ApplicationState.Recommended;
import id.sahkan.applicant.application.ApplicationState.Returned;
import id.sahkan.applicant.application.ApplicationState.Submitted;
import id.sahkan.applicant.application.ApplicationState.Withdrawn;
import id.sahkan.applicant.application.Decision.Accepted;
import id.sahkan.applicant.application.Decision.Already;
import id.sahkan.applicant.application.Decision.Refused;
import id.sahkan.applicant.application.Decision.RefusedOnRecord;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.ApplicantEvent.CompletionOpened;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.ApplicantEvent.DocumentAttached;
import id.sahkan.contracts.ApplicantEvent.DocumentRemoved;
import id.sahkan.contracts.ApplicantEvent.Outcome;
import id.sahkan.contracts.ApplicantEvent.OutcomeRecorded;
import id.sahkan.contracts.ApplicantEvent.SubmissionRefused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every transition of an application. The table in `docs/states/application.md` is rendered from it.
final class ApplicationDecider {

    private ApplicationDecider() {}

    private record Step(ApplicationState state, ApplicationCommand command) {}

    static Decision decide(ApplicationState state, ApplicationCommand command) {
        return switch (new Step(state, command)) {
            case Step(Draft draft, AttachDocument attach) ->
                new Accepted(new Draft(with(draft.attached(), attach.requirementCode())), attached(attach));
            case Step(Draft draft, RemoveDocument remove) ->
                draft.attached().contains(remove.requirementCode())
                        ? new Accepted(new Draft(without(draft.attached(), remove.requirementCode())), removed(remove))
                        : new Already();
            case Step(Draft draft, Submit submit) -> submitted(draft, submit);
            case Step(Draft _, Withdraw withdraw) ->
                new Accepted(new Withdrawn(), new ApplicationWithdrawn(withdraw.applicationId(), withdraw.at()));
            case Step(Draft _, FromOffice _) -> new Refused(Refusal.NOT_FILED);

            case Step(Withdrawn _, AttachDocument _) -> new Refused(Refusal.WITHDRAWN);
            case Step(Withdrawn _, RemoveDocument _) -> new Refused(Refusal.WITHDRAWN);
            case Step(Withdrawn _, Submit _) -> new Refused(Refusal.WITHDRAWN);
            case Step(Withdrawn _, Withdraw _) -> new Already();
            case Step(Withdrawn _, FromOffice _) -> new Refused(Refusal.NOT_FILED);

            case Step(Submitted _, AttachDocument _) -> new Refused(Refusal.NOT_EDITABLE);
            case Step(Submitted _, RemoveDocument _) -> new Refused(Refusal.NOT_EDITABLE);
            case Step(Submitted _, Submit _) -> new Refused(Refusal.ALREADY_SUBMITTED);

            case Step(Returned returned, AttachDocument attach) ->
                returned.items().contains(attach.requirementCode())
                        ? new Accepted(
                                holding(returned, with(returned.attached(), attach.requirementCode())),
                                attached(attach))
                        : new Refused(Refusal.NOT_EDITABLE);
            case Step(Returned returned, RemoveDocument remove) -> removedWhileReturned(returned, remove);
            case Step(Returned returned, Submit submit) -> completed(returned, submit);

            case Step(Decided _, AttachDocument _) -> new Refused(Refusal.NOT_EDITABLE);
            case Step(Decided _, RemoveDocument _) -> new Refused(Refusal.NOT_EDITABLE);
            case Step(Decided _, Submit _) -> new Refused(Refusal.DECIDED);

            case Step(Filed _, Withdraw _) -> new Refused(Refusal.NOT_WITHDRAWABLE);
            case Step(Filed filed, FromOffice news) -> fromOffice(filed, news);
        };
    }

    private record News(Filed state, FromOffice command) {}

    /// Verification and decree speak over different topics, so a decree may arrive before the
    /// recommendation it rests on: a later fact is taken, and the earlier one is then already known.
    private static Decision fromOffice(Filed filed, FromOffice news) {
        return switch (new News(filed, news)) {
            case News(Submitted state, OpenCompletion open) -> opened(state.filing(), state.attached(), open);
            case News(Returned state, OpenCompletion open) ->
                state.items().equals(open.items()) && state.dueAt().equals(open.dueAt())
                        ? new Already()
                        : opened(state.filing(), state.attached(), open);
            case News(Submitted state, RecordRecommendation record) -> recommended(state, record);
            case News(Returned state, RecordRecommendation record) -> recommended(state, record);
            case News(Submitted state, RecordRefusal record) -> refused(state, record);
            case News(Returned state, RecordRefusal record) -> refused(state, record);
            case News(Submitted state, RecordDecree record) -> decreed(state, record);
            case News(Returned state, RecordDecree record) -> decreed(state, record);

            case News(Recommended _, OpenCompletion _) -> new Refused(Refusal.CONTRADICTS);
            case News(Recommended _, RecordRecommendation _) -> new Already();
            case News(Recommended _, RecordRefusal _) -> new Refused(Refusal.CONTRADICTS);
            case News(Recommended state, RecordDecree record) -> decreed(state, record);

            case News(ApplicationState.Refused _, OpenCompletion _) -> new Refused(Refusal.CONTRADICTS);
            case News(ApplicationState.Refused _, RecordRecommendation _) -> new Refused(Refusal.CONTRADICTS);
            case News(ApplicationState.Refused _, RecordRefusal _) -> new Already();
            case News(ApplicationState.Refused _, RecordDecree _) -> new Refused(Refusal.CONTRADICTS);

            case News(Decreed _, OpenCompletion _) -> new Already();
            case News(Decreed _, RecordRecommendation _) -> new Already();
            case News(Decreed _, RecordRefusal _) -> new Refused(Refusal.CONTRADICTS);
            case News(Decreed state, RecordDecree record) ->
                state.decree().equals(record.decree()) ? new Already() : new Refused(Refusal.CONTRADICTS);
        };
    }

    private static Decision submitted(Draft draft, Submit submit) {
        PreparedDossier dossier = submit.prepared();
        return switch (submit.window().standing(submit.at())) {
            case UPCOMING -> onRecord(Refusal.WINDOW_NOT_OPEN, submit);
            case CLOSED -> onRecord(Refusal.WINDOW_CLOSED, submit);
            case OPEN ->
                incomplete(submit)
                        ? new Refused(Refusal.DOCUMENTS_MISSING)
                        : new Accepted(
                                new Submitted(new Filing(dossier.number(), dossier.version()), draft.attached()),
                                new ApplicationSubmitted(
                                        submit.applicationId(),
                                        dossier.number(),
                                        dossier.periodId(),
                                        dossier.periodCode(),
                                        dossier.companyId(),
                                        dossier.outletId(),
                                        dossier.outletName(),
                                        dossier.companyName(),
                                        dossier.outletType(),
                                        dossier.applicantId(),
                                        dossier.version(),
                                        dossier.digest(),
                                        submit.at(),
                                        submit.missing().isEmpty()));
        };
    }

    private static Decision completed(Returned returned, Submit submit) {
        if (!submit.at().isBefore(returned.dueAt())) {
            return onRecord(Refusal.COMPLETION_OVERDUE, submit);
        }
        if (incomplete(submit)) {
            return new Refused(Refusal.DOCUMENTS_MISSING);
        }
        PreparedDossier dossier = submit.prepared();
        return new Accepted(
                new Submitted(new Filing(returned.filing().number(), dossier.version()), returned.attached()),
                new CompletionSubmitted(
                        submit.applicationId(),
                        dossier.version(),
                        dossier.digest(),
                        submit.at(),
                        submit.missing().isEmpty()));
    }

    private static boolean incomplete(Submit submit) {
        return !submit.missing().isEmpty() && !submit.acknowledgeMissing();
    }

    private static Decision onRecord(Refusal reason, Submit submit) {
        Instant opensAt = submit.window().opensAt();
        Instant closesAt = submit.window().closesAt();
        return new RefusedOnRecord(
                reason, new SubmissionRefused(submit.applicationId(), reason.code, submit.at(), opensAt, closesAt));
    }

    private static Decision removedWhileReturned(Returned returned, RemoveDocument remove) {
        if (!returned.items().contains(remove.requirementCode())) {
            return new Refused(Refusal.NOT_EDITABLE);
        }
        if (!returned.attached().contains(remove.requirementCode())) {
            return new Already();
        }
        return new Accepted(holding(returned, without(returned.attached(), remove.requirementCode())), removed(remove));
    }

    private static Decision opened(Filing filing, Set<String> attached, OpenCompletion open) {
        return new Accepted(
                new Returned(filing, attached, open.items(), open.dueAt()),
                new CompletionOpened(open.applicationId(), List.copyOf(new TreeSet<>(open.items())), open.dueAt()));
    }

    private static Decision recommended(Filed state, RecordRecommendation command) {
        return new Accepted(
                new Recommended(state.filing()), new OutcomeRecorded(command.applicationId(), Outcome.RECOMMENDED));
    }

    private static Decision refused(Filed state, RecordRefusal command) {
        return new Accepted(
                new ApplicationState.Refused(state.filing()),
                new OutcomeRecorded(command.applicationId(), Outcome.REFUSED));
    }

    private static Decision decreed(Filed state, RecordDecree command) {
        return new Accepted(
                new Decreed(state.filing(), command.decree()),
                new OutcomeRecorded(command.applicationId(), Outcome.DECREED));
    }

    private static DocumentAttached attached(AttachDocument attach) {
        return new DocumentAttached(
                attach.applicationId(),
                attach.requirementCode(),
                attach.sha256(),
                attach.contentType(),
                attach.sizeBytes());
    }

    private static DocumentRemoved removed(RemoveDocument remove) {
        return new DocumentRemoved(remove.applicationId(), remove.requirementCode());
    }

    private static Returned holding(Returned returned, Set<String> attached) {
        return new Returned(returned.filing(), attached, returned.items(), returned.dueAt());
    }

    private static Set<String> with(Set<String> codes, String code) {
        Set<String> more = new TreeSet<>(codes);
        more.add(code);
        return Set.copyOf(more);
    }

    private static Set<String> without(Set<String> codes, String code) {
        Set<String> fewer = new TreeSet<>(codes);
        fewer.remove(code);
        return Set.copyOf(fewer);
    }
}
