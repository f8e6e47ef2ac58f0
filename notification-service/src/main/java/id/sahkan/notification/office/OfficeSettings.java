package id.sahkan.notification.office;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office until applicant-service has told of it.
@ConfigurationProperties("sahkan.office")
record OfficeSettings(String nameIndonesian, String nameEnglish, String zone, String colour) {}
