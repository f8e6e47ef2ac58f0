package id.sahkan.notification.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an editor should look at before deciding. It decides nothing.
///
/// @param evidenceId the other one, where there is one
/// @param percent how alike the words are
record EvidenceFlag(
        Code code, @Nullable UUID evidenceId, @Nullable Integer percent) {

    enum Code {
        SAME_PAGE,
        SAME_FILE,
        SIMILAR_WORDS,
        OTHER_DOMAIN,
        DOMAIN_UNKNOWN,
        BEFORE_PUBLICATION,
        OUTSIDE_DECREE
    }

    static EvidenceFlag of(Code code) {
        return new EvidenceFlag(code, null, null);
    }

    static EvidenceFlag with(Code code, UUID evidence) {
        return new EvidenceFlag(code, evidence, null);
    }
}
