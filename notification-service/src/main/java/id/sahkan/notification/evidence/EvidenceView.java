package id.sahkan.notification.evidence;

import id.sahkan.notification.evidence.EvidenceState.Accepted;
import id.sahkan.notification.evidence.EvidenceState.Filed;
import id.sahkan.notification.evidence.EvidenceState.Returned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An evidence as editors and its partner see it.
record EvidenceView(
        UUID id,
        UUID releaseId,
        String releaseTitle,
        UUID applicationId,
        String outletName,
        String office,
        Stage state,
        EvidenceKind kind,
        LocalDate shownOn,
        @Nullable String edition,
        @Nullable String url,
        @Nullable String fileSha256,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable String words,
        List<EvidenceFlag> flags,
        @Nullable String reason,
        Instant filedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable ReopenedView reopened,
        long version) {

    /// That an acceptance was taken back.
    record ReopenedView(String reason, String by, Instant at) {}

    enum Stage {
        FILED,
        ACCEPTED,
        RETURNED
    }

    static EvidenceView of(Evidence evidence) {
        EvidenceState state = evidence.state();
        return new EvidenceView(
                evidence.id(),
                evidence.releaseId(),
                evidence.releaseTitle(),
                evidence.applicationId(),
                evidence.outletName(),
                evidence.office(),
                stage(state),
                evidence.kind(),
                evidence.shownOn(),
                evidence.edition(),
                evidence.url(),
                evidence.fileSha256(),
                evidence.fileName(),
                evidence.fileSize(),
                evidence.words(),
                evidence.flags(),
                state instanceof Returned returned ? returned.reason() : null,
                evidence.filedAt(),
                switch (state) {
                    case Filed _ -> null;
                    case Accepted accepted -> accepted.at();
                    case Returned returned -> returned.at();
                },
                switch (state) {
                    case Filed _ -> null;
                    case Accepted accepted -> accepted.byName();
                    case Returned returned -> returned.byName();
                },
                reopened(evidence.reopened()),
                evidence.version());
    }

    private static @Nullable ReopenedView reopened(EvidenceState.@Nullable Reopened said) {
        return said == null ? null : new ReopenedView(said.reason(), said.byName(), said.at());
    }

    /// For the partner: that another one is like it is the office's business, and so is whose.
    EvidenceView withoutOthers() {
        return new EvidenceView(
                id,
                releaseId,
                releaseTitle,
                applicationId,
                outletName,
                office,
                state,
                kind,
                shownOn,
                edition,
                url,
                fileSha256,
                fileName,
                fileSize,
                words,
                List.of(),
                reason,
                filedAt,
                decidedAt,
                decidedBy,
                null,
                version);
    }

    static Stage stage(EvidenceState state) {
        return switch (state) {
            case Filed _ -> Stage.FILED;
            case Accepted _ -> Stage.ACCEPTED;
            case Returned _ -> Stage.RETURNED;
        };
    }
}
