package id.sahkan.notification.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.notification.letter.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The office until applicant-service has told of it: what the very first start is told of it.
///
/// @param nameIndonesian as the three others the key of releases before, which still counts where a file says it
@ConfigurationProperties("sahkan.office")
record OfficeSettings(
        First first,
        @Nullable String nameIndonesian,
        @Nullable String nameEnglish,
        @Nullable String zone,
        @Nullable String colour) {

    record First(Name name, @Nullable String zone, String colour) {}

    record Name(String id, String en) {}

    Sender sender() {
        return new Sender(
                otherwise(nameIndonesian, first.name().id()),
                otherwise(nameEnglish, first.name().en()),
                IndonesianZone.unlessSaid(zone == null ? first.zone() : zone),
                otherwise(colour, first.colour()),
                true);
    }

    private static String otherwise(@Nullable String said, String first) {
        return said == null ? first : said;
    }
}
