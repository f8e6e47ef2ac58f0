package id.sahkan.applicant.application;

import id.sahkan.applicant.application.ApplicationCommand.AttachDocument;
import id.sahkan.applicant.application.ApplicationCommand.AttachDocuments;
import id.sahkan.applicant.application.ApplicationCommand.FromOffice;
import id.sahkan.applicant.application.ApplicationCommand.OpenCompletion;
import id.sahkan.applicant.application.ApplicationCommand.OpenDraft;
import id.sahkan.applicant.application.ApplicationCommand.RecordDecree;
import id.sahkan.applicant.application.ApplicationCommand.RecordRecommendation;
import id.sahkan.applicant.application.ApplicationCommand.RecordRefusal;
import id.sahkan.applicant.application.ApplicationCommand.RecordReopening;
import id.sahkan.applicant.application.ApplicationCommand.RemoveDocument;
import id.sahkan.applicant.application.ApplicationCommand.Submission;
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
import id.sahkan.applicant.attachment.Attachment;
import id.sahkan.applicant.dossier.Dossier;
import id.sahkan.applicant.period.PeriodStatus;
import id.sahkan.applicant.period.Window;
import id.sahkan.contracts.ApplicantEvent;
import id.sahkan.contracts.ApplicantEvent.ApplicationDrafted;
import id.sahkan.contracts.ApplicantEvent.ApplicationReopened;
import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.ApplicantEvent.ApplicationWithdrawn;
import id.sahkan.contracts.ApplicantEvent.AttachedFact;
import id.sahkan.contracts.ApplicantEvent.CompletionOpened;
import id.sahkan.contracts.ApplicantEvent.CompletionSubmitted;
import id.sahkan.contracts.ApplicantEvent.DocumentAttached;
import id.sahkan.contracts.ApplicantEvent.DocumentRemoved;
import id.sahkan.contracts.ApplicantEvent.DocumentsAttached;
import id.sahkan.contracts.ApplicantEvent.Outcome;
import id.sahkan.contracts.ApplicantEvent.OutcomeRecorded;
import id.sahkan.contracts.ApplicantEvent.SubmissionRefused;
import id.sahkan.messaging.Decision;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import id.sahkan.messaging.Decision.RefusedOnRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Every transition of an application. The table in `docs/states/application.md` is rendered from it.
final class ApplicationDecider {

    private ApplicationDecider() {}

    private record Given(ApplicationState state, ApplicationCommand command) {}

    static Decision<ApplicationState, ApplicantEvent> decide(ApplicationState state, ApplicationCommand command) {
        return switch (new Given(state, command)) {
            case Given(Draft draft, AttachDocument attach) ->
                repeats(draft.attached(), attach)
                        ? new Already<>()
                        : new Accepted<>(
                                new Draft(with(draft.attached(), List.of(attach.attachment()))), attached(attach));
            case Given(Draft draft, AttachDocuments attach) -> {
                List<Attachment> changed = changed(draft.attached(), attach);
                yield changed.isEmpty()
                        ? new Already<>()
                        : new Accepted<>(new Draft(with(draft.attached(), changed)), attached(attach, changed));
            }
            case Given(Draft draft, RemoveDocument remove) ->
                draft.attached().containsKey(remove.requirementCode())
                        ? new Accepted<>(
                                new Draft(without(draft.attached(), remove.requirementCode())), removed(remove))
                        : new Already<>();
            case Given(Draft draft, Submit submit) ->
                refusal(draft, submit.submission()).orElseGet(() -> submitted(draft, submit));
            case Given(Draft _, Withdraw withdraw) ->
                new Accepted<>(new Withdrawn(), new ApplicationWithdrawn(withdraw.applicationId(), withdraw.at()));
            case Given(Draft _, FromOffice _) -> new Refused<>(ApplicationRefusal.NOT_FILED);

            case Given(Withdrawn _, AttachDocument _) -> new Refused<>(ApplicationRefusal.WITHDRAWN);
            case Given(Withdrawn _, AttachDocuments _) -> new Refused<>(ApplicationRefusal.WITHDRAWN);
            case Given(Withdrawn _, RemoveDocument _) -> new Refused<>(ApplicationRefusal.WITHDRAWN);
            case Given(Withdrawn _, Submit _) -> new Refused<>(ApplicationRefusal.WITHDRAWN);
            case Given(Withdrawn _, Withdraw _) -> new Already<>();
            case Given(Withdrawn _, FromOffice _) -> new Refused<>(ApplicationRefusal.NOT_FILED);

            case Given(Submitted _, AttachDocument _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Submitted _, AttachDocuments _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Submitted _, RemoveDocument _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Submitted _, Submit _) -> new Refused<>(ApplicationRefusal.ALREADY_SUBMITTED);

            case Given(Returned returned, AttachDocument attach) -> attachedWhileReturned(returned, attach);
            case Given(Returned returned, AttachDocuments attach) -> attachedWhileReturned(returned, attach);
            case Given(Returned returned, RemoveDocument remove) -> removedWhileReturned(returned, remove);
            case Given(Returned returned, Submit submit) ->
                refusal(returned, submit.submission()).orElseGet(() -> completed(returned, submit));

            case Given(Decided _, AttachDocument _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Decided _, AttachDocuments _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Decided _, RemoveDocument _) -> new Refused<>(ApplicationRefusal.NOT_EDITABLE);
            case Given(Decided _, Submit _) -> new Refused<>(ApplicationRefusal.ALREADY_DECIDED);

            case Given(Filed _, Withdraw _) -> new Refused<>(ApplicationRefusal.NOT_WITHDRAWABLE);
            case Given(Filed filed, FromOffice told) -> fromOffice(filed, told);
        };
    }

    private record GivenByOffice(Filed state, FromOffice command) {}

    /// Verification and decree speak over different topics, so a decree may arrive before the
    /// recommendation it rests on: a later fact is taken, and the earlier one is then already known.
    private static Decision<ApplicationState, ApplicantEvent> fromOffice(Filed filed, FromOffice told) {
        return switch (new GivenByOffice(filed, told)) {
            case GivenByOffice(Submitted state, OpenCompletion open) -> opened(state.filing(), state.attached(), open);
            case GivenByOffice(Returned state, OpenCompletion open) ->
                state.items().equals(open.items()) && state.dueAt().equals(open.dueAt())
                        ? new Already<>()
                        : opened(state.filing(), state.attached(), open);
            case GivenByOffice(Submitted state, RecordRecommendation record) -> recommended(state, record);
            case GivenByOffice(Returned state, RecordRecommendation record) -> recommended(state, record);
            case GivenByOffice(Submitted state, RecordRefusal record) -> refused(state, state.attached(), record);
            case GivenByOffice(Returned state, RecordRefusal record) -> refused(state, state.attached(), record);
            case GivenByOffice(Submitted state, RecordDecree record) -> decreed(state, record);
            case GivenByOffice(Returned state, RecordDecree record) -> decreed(state, record);

            case GivenByOffice(Recommended _, OpenCompletion _) ->
                new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME);
            case GivenByOffice(Recommended _, RecordRecommendation _) -> new Already<>();
            case GivenByOffice(Recommended _, RecordRefusal _) -> new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME);
            case GivenByOffice(Recommended state, RecordDecree record) -> decreed(state, record);

            case GivenByOffice(ApplicationState.Refused _, OpenCompletion _) ->
                new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME);
            case GivenByOffice(ApplicationState.Refused _, RecordRecommendation _) ->
                new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME);
            case GivenByOffice(ApplicationState.Refused _, RecordRefusal _) -> new Already<>();
            case GivenByOffice(ApplicationState.Refused state, RecordReopening record) ->
                new Accepted<>(
                        new Submitted(state.filing(), state.attached()),
                        new ApplicationReopened(record.applicationId()));
            case GivenByOffice(Submitted _, RecordReopening _) -> new Already<>();
            case GivenByOffice(Returned _, RecordReopening _) -> new Already<>();
            case GivenByOffice(Recommended _, RecordReopening _) -> new Already<>();
            case GivenByOffice(Decreed _, RecordReopening _) -> new Already<>();
            // an objection was upheld, and its word is still on its way
            case GivenByOffice(ApplicationState.Refused state, RecordDecree record) -> decreed(state, record);

            case GivenByOffice(Decreed _, OpenCompletion _) -> new Already<>();
            case GivenByOffice(Decreed _, RecordRecommendation _) -> new Already<>();
            case GivenByOffice(Decreed _, RecordRefusal _) -> new Already<>();
            case GivenByOffice(Decreed state, RecordDecree record) ->
                state.decree().equals(record.decree())
                        ? new Already<>()
                        : new Refused<>(ApplicationRefusal.CONTRADICTS_OUTCOME);
        };
    }

    /// The first decision of an application.
    static Decision<ApplicationState, ApplicantEvent> open(OpenDraft open) {
        if (open.window().statusAt(open.at()) == PeriodStatus.CLOSED) {
            return new Refused<>(ApplicationRefusal.WINDOW_CLOSED, open.window().explanation(open.at()));
        }
        if (!open.taken()) {
            return new Refused<>(ApplicationRefusal.OUTLET_TYPE_NOT_TAKEN);
        }
        if (open.existing() != null) {
            return new Refused<>(ApplicationRefusal.ALREADY_EXISTS, Map.of("applicationId", open.existing()));
        }
        return new Accepted<>(
                new Draft(Map.of()),
                new ApplicationDrafted(open.applicationId(), open.periodId(), open.outletId(), open.applicantId()));
    }

    /// Why the document of this requirement is neither put nor removed now, asked before a file is received for it.
    static Optional<ApplicationRefusal> refusalOfDocument(ApplicationState state, String requirementCode) {
        return switch (state) {
            case Draft _ -> Optional.empty();
            case Returned returned ->
                returned.items().contains(requirementCode)
                        ? Optional.empty()
                        : Optional.of(ApplicationRefusal.NOT_EDITABLE);
            case Submitted _, Decided _ -> Optional.of(ApplicationRefusal.NOT_EDITABLE);
            case Withdrawn _ -> Optional.of(ApplicationRefusal.WITHDRAWN);
        };
    }

    /// Why a submission is not received, if so: asked before it takes a number, so that none is lost.
    static Optional<Decision<ApplicationState, ApplicantEvent>> refusal(ApplicationState state, Submission submission) {
        return switch (state) {
            case Draft _ ->
                switch (submission.window().statusAt(submission.at())) {
                    case UPCOMING -> Optional.of(onRecord(ApplicationRefusal.WINDOW_NOT_OPEN, submission));
                    case CLOSED -> Optional.of(onRecord(ApplicationRefusal.WINDOW_CLOSED, submission));
                    case OPEN ->
                        submission.taken()
                                ? incomplete(submission)
                                : Optional.of(new Refused<>(ApplicationRefusal.OUTLET_TYPE_NOT_TAKEN));
                };
            case Returned returned -> {
                if (!submission.at().isBefore(returned.dueAt())) {
                    yield Optional.of(onRecord(ApplicationRefusal.COMPLETION_OVERDUE, submission));
                }
                yield submission.changed()
                        ? incomplete(submission)
                        : Optional.of(new Refused<>(ApplicationRefusal.NOTHING_CHANGED));
            }
            case Submitted _ -> Optional.of(new Refused<>(ApplicationRefusal.ALREADY_SUBMITTED));
            case Decided _ -> Optional.of(new Refused<>(ApplicationRefusal.ALREADY_DECIDED));
            case Withdrawn _ -> Optional.of(new Refused<>(ApplicationRefusal.WITHDRAWN));
        };
    }

    private static Optional<Decision<ApplicationState, ApplicantEvent>> incomplete(Submission submission) {
        return submission.missing().isEmpty() || submission.acknowledgeMissing()
                ? Optional.empty()
                : Optional.of(new Refused<>(
                        ApplicationRefusal.DOCUMENTS_MISSING,
                        Map.of("missing", submission.missing().keySet(), "missingReasons", submission.missing())));
    }

    private static Decision<ApplicationState, ApplicantEvent> onRecord(
            ApplicationRefusal reason, Submission submission) {
        Window window = submission.window();
        return new RefusedOnRecord<>(
                reason,
                new SubmissionRefused(
                        submission.applicationId(), reason.code(), submission.at(), window.opensAt(), window.endsAt()));
    }

    private static Decision<ApplicationState, ApplicantEvent> submitted(Draft draft, Submit submit) {
        Dossier dossier = submit.dossier().dossier();
        return new Accepted<>(
                new Submitted(new Filing(dossier.number(), dossier.version()), draft.attached()),
                new ApplicationSubmitted(
                        submit.applicationId(),
                        dossier.number(),
                        dossier.period().id(),
                        dossier.period().code(),
                        dossier.company().id(),
                        dossier.outlet().id(),
                        dossier.outlet().name(),
                        dossier.company().fullName(),
                        dossier.outlet().type(),
                        dossier.company().owner(),
                        dossier.version(),
                        submit.dossier().digest(),
                        submit.at(),
                        submit.submission().missing().isEmpty(),
                        submit.submission().office()));
    }

    private static Decision<ApplicationState, ApplicantEvent> completed(Returned returned, Submit submit) {
        int version = submit.dossier().dossier().version();
        return new Accepted<>(
                new Submitted(new Filing(returned.filing().number(), version), returned.attached()),
                new CompletionSubmitted(
                        submit.applicationId(),
                        version,
                        submit.dossier().digest(),
                        submit.at(),
                        submit.submission().missing().isEmpty()));
    }

    private static Decision<ApplicationState, ApplicantEvent> attachedWhileReturned(
            Returned returned, AttachDocument attach) {
        if (!returned.items().contains(attach.attachment().requirementCode())) {
            return new Refused<>(ApplicationRefusal.NOT_EDITABLE);
        }
        return repeats(returned.attached(), attach)
                ? new Already<>()
                : new Accepted<>(
                        holding(returned, with(returned.attached(), List.of(attach.attachment()))), attached(attach));
    }

    private static Decision<ApplicationState, ApplicantEvent> attachedWhileReturned(
            Returned returned, AttachDocuments attach) {
        if (!attach.attachments().stream()
                .allMatch(attachment -> returned.items().contains(attachment.requirementCode()))) {
            return new Refused<>(ApplicationRefusal.NOT_EDITABLE);
        }
        List<Attachment> changed = changed(returned.attached(), attach);
        return changed.isEmpty()
                ? new Already<>()
                : new Accepted<>(holding(returned, with(returned.attached(), changed)), attached(attach, changed));
    }

    private static Decision<ApplicationState, ApplicantEvent> removedWhileReturned(
            Returned returned, RemoveDocument remove) {
        if (!returned.items().contains(remove.requirementCode())) {
            return new Refused<>(ApplicationRefusal.NOT_EDITABLE);
        }
        if (!returned.attached().containsKey(remove.requirementCode())) {
            return new Already<>();
        }
        return new Accepted<>(
                holding(returned, without(returned.attached(), remove.requirementCode())), removed(remove));
    }

    private static Decision<ApplicationState, ApplicantEvent> opened(
            Filing filing, Map<String, Attachment> attached, OpenCompletion open) {
        return new Accepted<>(
                new Returned(filing, attached, open.items(), open.dueAt()),
                new CompletionOpened(open.applicationId(), List.copyOf(new TreeSet<>(open.items())), open.dueAt()));
    }

    private static Decision<ApplicationState, ApplicantEvent> recommended(Filed state, RecordRecommendation command) {
        return new Accepted<>(
                new Recommended(state.filing()), new OutcomeRecorded(command.applicationId(), Outcome.RECOMMENDED));
    }

    private static Decision<ApplicationState, ApplicantEvent> refused(
            Filed state, Map<String, Attachment> attached, RecordRefusal command) {
        return new Accepted<>(
                new ApplicationState.Refused(state.filing(), attached),
                new OutcomeRecorded(command.applicationId(), Outcome.REFUSED));
    }

    private static Decision<ApplicationState, ApplicantEvent> decreed(Filed state, RecordDecree command) {
        return new Accepted<>(
                new Decreed(state.filing(), command.decree()),
                new OutcomeRecorded(command.applicationId(), Outcome.DECREED));
    }

    private static DocumentAttached attached(AttachDocument attach) {
        Attachment attachment = attach.attachment();
        return new DocumentAttached(
                attach.applicationId(),
                attachment.requirementCode(),
                attachment.sha256(),
                attachment.contentType(),
                attachment.sizeBytes());
    }

    private static DocumentsAttached attached(AttachDocuments attach, List<Attachment> changed) {
        return new DocumentsAttached(
                attach.applicationId(),
                changed.stream()
                        .map(attachment -> new AttachedFact(
                                attachment.requirementCode(),
                                attachment.sha256(),
                                attachment.contentType(),
                                attachment.sizeBytes()))
                        .toList());
    }

    private static DocumentRemoved removed(RemoveDocument remove) {
        return new DocumentRemoved(remove.applicationId(), remove.requirementCode());
    }

    private static Returned holding(Returned returned, Map<String, Attachment> attached) {
        return new Returned(returned.filing(), attached, returned.items(), returned.dueAt());
    }

    private static boolean repeats(Map<String, Attachment> attached, AttachDocument attach) {
        return repeats(attached, attach.attachment());
    }

    private static boolean repeats(Map<String, Attachment> attached, Attachment attachment) {
        Attachment earlier = attached.get(attachment.requirementCode());
        return earlier != null && attachment.repeats(earlier);
    }

    private static List<Attachment> changed(Map<String, Attachment> attached, AttachDocuments attach) {
        return attach.attachments().stream()
                .filter(attachment -> !repeats(attached, attachment))
                .toList();
    }

    private static Map<String, Attachment> with(Map<String, Attachment> attached, List<Attachment> changed) {
        Map<String, Attachment> more = new HashMap<>(attached);
        changed.forEach(attachment -> more.put(attachment.requirementCode(), attachment));
        return Map.copyOf(more);
    }

    private static Map<String, Attachment> without(Map<String, Attachment> attached, String code) {
        Map<String, Attachment> fewer = new HashMap<>(attached);
        fewer.remove(code);
        return Map.copyOf(fewer);
    }
}
