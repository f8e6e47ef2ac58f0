package id.sahkan.applicant.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.contracts.OfficeEvent.OfficeChanged;
import id.sahkan.http.Actor;
import id.sahkan.http.CallerOffices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The office as it is in one version.
///
/// @param slug its word for itself, which never changes
/// @param key by which its people, periods and cases are found: the slug, and of the first office `first`
/// @param changedBy of the first version nobody: the settings said it
record Office(
        UUID id,
        String slug,
        String key,
        Terms terms,
        long version,
        Instant changedAt,
        @Nullable Actor changedBy) {

    record Name(String id, String en) {}

    /// What an administrator says of it.
    ///
    /// @param emblem its SHA-256; none where it has none
    /// @param languages in which it speaks to people besides Indonesian, with it; both where nothing is said
    /// @param closed whether nothing new begins; of before there were closed ones, nothing
    record Terms(
            Name name,
            Name shortName,
            OfficeKind kind,
            String region,
            IndonesianZone zone,
            String address,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            String colour,
            @Nullable String emblem,
            @Nullable Boolean closed,
            @Nullable List<String> languages) {

        static final List<String> BOTH = List.of("id", "en");

        /// The language that counts first.
        List<String> spoken() {
            return languages == null ? BOTH : languages;
        }

        boolean shut() {
            return Boolean.TRUE.equals(closed);
        }

        /// The same with this emblem, by its SHA-256, or none.
        Terms bearing(@Nullable String picture) {
            return new Terms(
                    name, shortName, kind, region, zone, address, email, phone, website, colour, picture, closed,
                    languages);
        }

        /// The same, closed or open.
        Terms closed(boolean wanted) {
            return new Terms(
                    name,
                    shortName,
                    kind,
                    region,
                    zone,
                    address,
                    email,
                    phone,
                    website,
                    colour,
                    emblem,
                    wanted ? Boolean.TRUE : null,
                    languages);
        }

        private Terms speaking(@Nullable List<String> wanted) {
            return new Terms(
                    name,
                    shortName,
                    kind,
                    region,
                    zone,
                    address,
                    email,
                    phone,
                    website,
                    colour,
                    emblem,
                    closed,
                    BOTH.equals(wanted) ? null : wanted);
        }

        /// What is said here; emblem and status are those of before, which are changed by themselves, and languages
        /// where nothing is said of them.
        Terms after(Terms before) {
            return bearing(before.emblem)
                    .closed(before.shut())
                    .speaking(languages == null ? before.languages : languages);
        }

        /// What is another in the other, each with both values as they are answered.
        List<FieldChange> changesTo(Terms after) {
            List<FieldChange> changes = new ArrayList<>();
            add(changes, "name.id", name.id(), after.name.id());
            add(changes, "name.en", name.en(), after.name.en());
            add(changes, "shortName.id", shortName.id(), after.shortName.id());
            add(changes, "shortName.en", shortName.en(), after.shortName.en());
            add(changes, "kind", kind.name(), after.kind.name());
            add(changes, "region", region, after.region);
            add(changes, "zone", zone.zone().getId(), after.zone.zone().getId());
            add(changes, "address", address, after.address);
            add(changes, "email", email, after.email);
            add(changes, "phone", phone, after.phone);
            add(changes, "website", website, after.website);
            add(changes, "colour", colour, after.colour);
            add(changes, "emblem", emblem, after.emblem);
            add(changes, "status", status(), after.status());
            add(changes, "languages", String.join(" ", spoken()), String.join(" ", after.spoken()));
            return changes;
        }

        String status() {
            return shut() ? "CLOSED" : "OPEN";
        }

        private static void add(
                List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
            if (!Objects.equals(before, after)) {
                changes.add(new FieldChange(field, before, after));
            }
        }
    }

    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /// A version as it was kept.
    record Version(long version, Instant at, @Nullable String by, List<FieldChange> changes) {}

    /// Whose installation it is.
    boolean isFirst() {
        return key.equals(CallerOffices.FIRST);
    }

    Office next(Terms said, Instant at, Actor by) {
        return new Office(id, slug, key, said, version + 1, at, by);
    }

    OfficeChanged fact() {
        return new OfficeChanged(
                slug,
                terms.name().id(),
                terms.name().en(),
                terms.region(),
                terms.zone().zone().getId(),
                terms.colour(),
                key,
                terms.kind().name(),
                terms.status(),
                terms.emblem(),
                terms.spoken());
    }
}
