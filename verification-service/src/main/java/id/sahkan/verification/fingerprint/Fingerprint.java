package id.sahkan.verification.fingerprint;

import id.sahkan.verification.rule.FindingCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A keyed digest of one value, and the digests that would mean the same (a place also matches its neighbours).
///
/// @param requirementCode of the paper that it stands on; null where the office asks for none of that kind
public record Fingerprint(Kind kind, @Nullable String requirementCode, String hash, List<String> matches) {

    public enum Kind {
        REPORTER(FindingCode.DUPLICATE_REPORTER),
        NIB(FindingCode.SAME_COMPANY),
        NPWP(FindingCode.SAME_COMPANY),
        BANK_ACCOUNT(FindingCode.SAME_BANK_ACCOUNT),
        LOCATION(FindingCode.SAME_LOCATION),
        ANALYTICS(FindingCode.SAME_ANALYTICS);

        private final FindingCode finding;

        Kind(FindingCode finding) {
            this.finding = finding;
        }

        public FindingCode finding() {
            return finding;
        }

        /// Says which company it is: a period may allow several outlets of one, but never through different accounts
        /// without a word to the reviewer.
        boolean company() {
            return finding == FindingCode.SAME_COMPANY;
        }
    }
}
