package id.sahkan.applicant.period;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param leastDays by which an open window is extended at least when something else is asked of the applicants
@ConfigurationProperties("sahkan.periods.changes")
record ChangeSettings(int leastDays) {}
