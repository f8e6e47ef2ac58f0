package id.sahkan.decree.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One office, as it was told last.
///
/// @param titleIndonesian what it calls itself in letters; empty, as are the English title and the region, until it
///     was told
/// @param kind what sort of office it is, as the contract of `office-changed` has it
/// @param emblem the SHA-256 of its emblem; none where it has none
public record Office(
        String key,
        String titleIndonesian,
        String titleEnglish,
        String region,
        ZoneId zone,
        @Nullable String kind,
        @Nullable String emblem) {

    static Office untold(String key, ZoneId zone) {
        return new Office(key, "", "", "", zone, null, null);
    }

    /// The day that it is there.
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public boolean isTold() {
        return !titleIndonesian.isEmpty();
    }

    /// What people read; its key until it was told.
    public String title(Locale language) {
        String title = language.getLanguage().equals("en") ? titleEnglish : titleIndonesian;
        return title.isEmpty() ? key : title;
    }
}
