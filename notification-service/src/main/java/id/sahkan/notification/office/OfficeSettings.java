package id.sahkan.notification.office;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office until applicant-service has told of it.
///
/// @param zone the capital's where none is said
@ConfigurationProperties("sahkan.office")
record OfficeSettings(
        String nameIndonesian, String nameEnglish, @Nullable String zone, String colour) {}
