package id.sahkan.applicant.period;

public enum PeriodStatus {
    UPCOMING,
    OPEN,
    CLOSED
}
