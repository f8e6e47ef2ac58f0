package id.sahkan.notification.newsroom;

/// The states by name, as rows and answers say them.
enum ReleaseStage {
    DRAFT,
    CHECKED,
    PUBLISHED,
    PROPOSED,
    CORRECTED,
    WITHDRAWN;

    static ReleaseStage of(ReleaseState state) {
        return switch (state) {
            case ReleaseState.Draft _ -> DRAFT;
            case ReleaseState.Checked _ -> CHECKED;
            case ReleaseState.Published _ -> PUBLISHED;
            case ReleaseState.Proposed _ -> PROPOSED;
            case ReleaseState.Corrected _ -> CORRECTED;
            case ReleaseState.Withdrawn _ -> WITHDRAWN;
        };
    }
}
