package id.sahkan.applicant.period;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why a command about a period is refused. Where a field is at fault, it is told there.
enum PeriodRefusal implements RefusalCode {
    WRONG_STAGE("period-stage", null),
    WINDOW_NOT_OVER("window-not-over", null),
    EXTENSION_WAITS("extension-waits", null),
    NO_EXTENSION_WAITS("no-extension-waits", null),
    SECOND_OFFICER_NEEDED("second-officer-needed", null),
    NUMBER_MISSING("announcement-number-missing", "announcementNumber"),
    TEXT_MISSING("announcement-text-missing", "declared.text.id"),
    CLOCK_CHANGED("office-clock-changed", "opensAt"),
    WINDOW_OVERLAPS("window-overlaps", "opensAt"),
    EXTENSION_OVERLAPS("window-overlaps", "closesAt"),
    OBJECTION_BEFORE_CLOSING("stage-before-closing", "declared.objectionFrom"),
    DECISION_BEFORE_CLOSING("stage-before-closing", "declared.decisionDate"),
    OBJECTION_BACKWARD("stages-backward", "declared.objectionUntil"),
    DECISION_BEFORE_OBJECTION("stages-backward", "declared.decisionDate"),
    EXTENSION_NEEDED("extension-needed", "extendDays"),
    EXTENSION_ALONE("extension-alone", "extendDays"),
    EXTENSION_TOO_LONG("extension-too-long", "extendDays"),
    CHANGE_OVERLAPS("window-overlaps", "requirements"),
    CHANGE_OVER_STAGES("closes-after-stages", "extendDays"),
    CLOSES_IN_PAST("close-in-past", "closesAt"),
    NOT_LATER("extension-not-later", "closesAt"),
    STAGES_BEFORE_CLOSING("closes-after-stages", "closesAt"),
    INTERRUPTION_ELSEWHERE("interruption-outside-window", "interruptions"),
    INTERRUPTION_COMPENSATED("interruption-compensated", "interruptions"),
    SINGLE_UNKNOWN("no-draft-here", "application"),
    SINGLE_TWICE("extended-already", "application"),
    SINGLE_WAITS("extension-waits", "application"),
    SINGLE_OWN("own-application", "application"),
    SINGLE_BEFORE_OPENING("window-not-open", "closesAt"),
    SINGLE_TOO_LATE("closed-too-long", "closesAt"),
    SINGLE_TOO_LONG("single-extension-too-long", "closesAt"),
    FROZEN("frozen-after-closing", null),
    FROZEN_FROM_OPENING("frozen-after-opening", null);

    private final String code;
    private final @Nullable String field;

    PeriodRefusal(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
