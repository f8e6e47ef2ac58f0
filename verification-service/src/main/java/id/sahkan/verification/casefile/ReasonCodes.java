package id.sahkan.verification.casefile;

import id.sahkan.verification.Text;
import id.sahkan.verification.rule.FindingCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// The reasons a reviewer may give: every finding, and five that only a person can find.
public final class ReasonCodes {

    static final Map<String, Text> BY_PERSON = Map.of(
            "NOT_READABLE", new Text("Tidak terbaca", "Not readable"),
            "NOT_VALID", new Text("Tidak sah atau tidak berlaku", "Not valid"),
            "NOT_ELIGIBLE", new Text("Tidak memenuhi ketentuan", "Not eligible"),
            "NOT_COMPLETED", new Text("Tidak dilengkapi sampai batas waktu", "Not completed in time"),
            "OTHER", new Text("Alasan lain", "Another reason"));

    /// Given by the ranked list alone.
    static final String BEYOND_QUOTA = "BEYOND_QUOTA";

    private static final Text BEYOND = new Text("Di luar kuota", "Beyond the quota");

    private ReasonCodes() {}

    /// Whether a reviewer may give it.
    static boolean isGivenByPeople(String code) {
        return !code.equals(BEYOND_QUOTA) && label(code).isPresent();
    }

    public static Optional<Text> label(String code) {
        if (code.equals(BEYOND_QUOTA)) {
            return Optional.of(BEYOND);
        }
        return Optional.ofNullable(BY_PERSON.get(code))
                .or(() -> Arrays.stream(FindingCode.values())
                        .filter(finding -> finding.name().equals(code))
                        .findFirst()
                        .map(FindingCode::label));
    }
}
