package id.sahkan.verification.casefile;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened to a case, as the screens call it. The one table from the journal's names to these words.
enum HistoryCode {
    CASE_OPENED("id.sahkan.verification.case-opened"),
    CHECKS_COMPLETED("id.sahkan.verification.checks-completed"),
    REVIEW_STARTED("id.sahkan.verification.review-started"),
    REVIEW_RELEASED("id.sahkan.verification.review-released"),
    REQUIREMENT_JUDGED("id.sahkan.verification.requirement-judged"),
    COMPLETION_REQUESTED("id.sahkan.verification.completion-requested"),
    APPLICATION_RECOMMENDED("id.sahkan.verification.application-recommended"),
    APPLICATION_PROPOSED("id.sahkan.verification.application-proposed"),
    APPLICATION_REFUSED("id.sahkan.verification.application-refused"),
    OBJECTION_FILED("id.sahkan.verification.objection-filed"),
    OBJECTION_UPHELD("id.sahkan.verification.objection-upheld"),
    OBJECTION_DISMISSED("id.sahkan.verification.objection-dismissed"),
    OBJECTION_HELD("id.sahkan.verification.objection-held"),
    OBJECTION_BEGUN("id.sahkan.verification.objection-begun");

    private static final String SEVERAL_JUDGED = "id.sahkan.verification.requirements-judged";

    private static final Map<String, HistoryCode> BY_TYPE = Stream.concat(
                    Arrays.stream(values()).map(code -> Map.entry(code.type, code)),
                    Stream.of(Map.entry(SEVERAL_JUDGED, REQUIREMENT_JUDGED)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String type;

    HistoryCode(String type) {
        this.type = type;
    }

    static HistoryCode of(String type) {
        HistoryCode code = BY_TYPE.get(type);
        if (code == null) {
            throw new IllegalStateException("the history has no word for " + type);
        }
        return code;
    }
}
