package id.sahkan.notification.evidence;

/// What shows that a release was shown.
enum EvidenceKind {
    PAGE,
    TEAR_SHEET,
    RECORDING,
    LOG_SHEET
}
