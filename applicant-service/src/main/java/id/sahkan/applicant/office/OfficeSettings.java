package id.sahkan.applicant.office;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office as it is at the very first start.
@ConfigurationProperties("sahkan.office")
record OfficeSettings(String slug, OfficeInput first) {}
