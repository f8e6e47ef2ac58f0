package id.sahkan.applicant.period;

import org.jspecify.annotations.Nullable;

/// What an office decides anew for each period. Null means: not asked for in this period.
public record Policy(
        @Nullable Integer ukwValidYears,
        @Nullable ChiefLevel chiefLevel,
        boolean oneOutletPerCompany,
        int minimumMediaAgeYears,
        int completionDays) {

    static final Policy DEFAULT = new Policy(5, ChiefLevel.UTAMA, true, 1, 5);

    public enum ChiefLevel {
        UTAMA,
        MADYA
    }
}
