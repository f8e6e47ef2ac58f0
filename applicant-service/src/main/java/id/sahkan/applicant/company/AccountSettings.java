package id.sahkan.applicant.company;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// How many companies and outlets an account may have.
@ConfigurationProperties("sahkan.account")
record AccountSettings(int mostCompanies, int mostOutlets) {}
