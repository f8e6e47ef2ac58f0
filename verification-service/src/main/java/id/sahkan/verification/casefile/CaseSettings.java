package id.sahkan.verification.casefile;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How long the office gives itself.
@ConfigurationProperties("sahkan.cases")
record CaseSettings(int decisionWorkingDays) {}
