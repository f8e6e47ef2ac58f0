package id.sahkan.applicant.office;

import id.sahkan.contracts.IndonesianZone;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office as it is at the very first start.
@ConfigurationProperties("sahkan.office")
record OfficeSettings(String slug, OfficeInput first) {

    /// @throws id.sahkan.http.Problem when the settings say what no administrator might
    Office.Terms terms() {
        return first.in(IndonesianZone.unlessSaid(first.zone())).checked();
    }
}
