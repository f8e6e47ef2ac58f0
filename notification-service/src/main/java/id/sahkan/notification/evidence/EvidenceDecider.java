package id.sahkan.notification.evidence;

import id.sahkan.contracts.NewsroomEvent;
import id.sahkan.contracts.NewsroomEvent.EvidenceAccepted;
import id.sahkan.contracts.NewsroomEvent.EvidenceReopened;
import id.sahkan.contracts.NewsroomEvent.EvidenceReturned;
import id.sahkan.messaging.Decision;
import id.sahkan.notification.evidence.EvidenceCommand.Accept;
import id.sahkan.notification.evidence.EvidenceCommand.Reopen;
import id.sahkan.notification.evidence.EvidenceCommand.Return;
import id.sahkan.notification.evidence.EvidenceState.Accepted;
import id.sahkan.notification.evidence.EvidenceState.Filed;
import id.sahkan.notification.evidence.EvidenceState.Reopened;
import id.sahkan.notification.evidence.EvidenceState.Returned;
import java.util.UUID;

/// Every transition of an evidence. The table in `docs/states/evidence.md` is rendered from it.
final class EvidenceDecider {

    private EvidenceDecider() {}

    record Of(UUID id, UUID releaseId, UUID applicationId) {}

    static Decision<EvidenceState, NewsroomEvent> decide(EvidenceState state, EvidenceCommand command, Of evidence) {
        return switch (state) {
            case Filed(Reopened reopened) ->
                switch (command) {
                    case Reopen again
                    when reopened != null && reopened.reason().equals(again.reason()) -> new Decision.Already<>();
                    case Reopen _ -> new Decision.Refused<>(EvidenceRefusal.DECIDED);
                    case Accept accept ->
                        new Decision.Accepted<>(
                                new Accepted(accept.editor(), accept.editorName(), accept.at()),
                                new EvidenceAccepted(evidence.releaseId(), evidence.id(), evidence.applicationId()));
                    case Return back ->
                        new Decision.Accepted<>(
                                new Returned(back.reason(), back.editor(), back.editorName(), back.at()),
                                new EvidenceReturned(evidence.releaseId(), evidence.id(), evidence.applicationId()));
                };
            case Accepted _ ->
                switch (command) {
                    case Accept _ -> new Decision.Already<>();
                    case Reopen back ->
                        new Decision.Accepted<>(
                                new Filed(new Reopened(back.reason(), back.editor(), back.editorName(), back.at())),
                                new EvidenceReopened(evidence.releaseId(), evidence.id(), evidence.applicationId()));
                    case Return _ -> new Decision.Refused<>(EvidenceRefusal.DECIDED);
                };
            case Returned returned ->
                switch (command) {
                    case Accept _, Reopen _ -> new Decision.Refused<>(EvidenceRefusal.DECIDED);
                    case Return back when back.reason().equals(returned.reason()) -> new Decision.Already<>();
                    case Return _ -> new Decision.Refused<>(EvidenceRefusal.DECIDED);
                };
        };
    }
}
