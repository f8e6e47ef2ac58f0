package id.sahkan.applicant.office;

import id.sahkan.applicant.office.Office.FieldChange;
import id.sahkan.applicant.office.Office.Name;
import id.sahkan.applicant.office.Office.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The office, as everybody may see it.
///
/// @param id its word for itself, such as `kominfo-contoh`
/// @param key by which lists ask for what is its own, and the name of its group in Keycloak
/// @param zoneName what people call the zone
/// @param emblem the SHA-256 of its picture; none where it has none
/// @param status `OPEN` or `CLOSED`
/// @param languages in which it speaks to people
record OfficeView(
        String id,
        String key,
        Name name,
        Name shortName,
        OfficeKind kind,
        String region,
        String zone,
        String zoneName,
        String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        String colour,
        @Nullable String emblem,
        String status,
        List<String> languages,
        long version) {

    static OfficeView of(Office office) {
        Terms terms = office.terms();
        return new OfficeView(
                office.slug(),
                office.key(),
                terms.name(),
                terms.shortName(),
                terms.kind(),
                terms.region(),
                terms.zone().zone().getId(),
                terms.zone().abbreviation(),
                terms.address(),
                terms.email(),
                terms.phone(),
                terms.website(),
                terms.colour(),
                terms.emblem(),
                terms.status(),
                terms.spoken(),
                office.version());
    }

    /// @param by empty of the first version, which the settings said
    record Version(long version, Instant at, String by, List<FieldChange> changes) {

        static Version of(Office.Version kept) {
            return new Version(kept.version(), kept.at(), kept.by() == null ? "" : kept.by(), kept.changes());
        }
    }
}
