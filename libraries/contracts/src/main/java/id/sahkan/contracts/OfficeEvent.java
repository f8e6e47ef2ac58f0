package id.sahkan.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts about the office itself. Aggregate: the office.
public sealed interface OfficeEvent extends DomainEvent {

    /// What is said of the office, as a whole and as it is from now on. It names no person.
    ///
    /// @param officeId the office's word for itself in addresses, such as `kominfo-contoh`
    /// @param titleIndonesian what it calls itself in letters
    /// @param region the city or regency whose office it is
    /// @param zone one of [IndonesianZone]
    /// @param colour of its letters and pages, such as `#122b52`
    /// @param office by which its things are found everywhere; said by nobody before there was a second, and then
    ///     it is the first
    /// @param kind what sort of office it is, such as `DEPARTMENT` or `MAYORS_OFFICE`; nobody said it before
    /// @param status `OPEN`, or `CLOSED` where nothing new begins; open where nobody says it
    /// @param emblem the SHA-256 of its emblem, a PNG that applicant-service gives to everybody; none where it has
    ///     none
    /// @param languages in which it speaks to people, `id` always and `en` or not; both where nobody says it
    record OfficeChanged(
            String officeId,
            String titleIndonesian,
            String titleEnglish,
            String region,
            String zone,
            String colour,
            @Nullable String office,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String emblem,
            @Nullable List<String> languages)
            implements OfficeEvent {}
}
