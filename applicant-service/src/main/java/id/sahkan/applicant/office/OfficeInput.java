package id.sahkan.applicant.office;

import id.sahkan.contracts.IndonesianZone;
import id.sahkan.http.Checks;
import id.sahkan.http.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of the office, as it arrives. Everything that is wrong with it is told at once.
record OfficeInput(
        @Nullable NameInput name,
        @Nullable NameInput shortName,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String zone,
        @Nullable String address,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String colour,
        @Nullable List<@Nullable String> languages) {

    private static final int LONGEST_NAME = 160;
    /// What stands in the head of a page on a phone.
    private static final int LONGEST_SHORT_NAME = 60;

    private static final int LONGEST_REGION = 80;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CONTACT = 200;
    private static final String PHONE = "[+(]?[0-9][0-9 ()-]{5,24}";

    static final OfficeInput NOTHING =
            new OfficeInput(null, null, null, null, null, null, null, null, null, null, null);

    record NameInput(@Nullable String id, @Nullable String en) {}

    /// The same with this clock.
    OfficeInput in(IndonesianZone clock) {
        return new OfficeInput(
                name, shortName, kind, region, clock.zone().getId(), address, email, phone, website, colour, languages);
    }

    Office.Terms checked() {
        Checks checks = new Checks();
        Office.Name checkedName = names(checks, "name", name, LONGEST_NAME);
        Office.Name checkedShort = names(checks, "shortName", shortName, LONGEST_SHORT_NAME);
        OfficeKind checkedKind = kind(checks);
        String checkedRegion = words(checks, "region", region, LONGEST_REGION);
        IndonesianZone checkedZone = zone(checks);
        String checkedAddress = words(checks, "address", address, LONGEST_ADDRESS);
        String checkedEmail = contact(checks, "email", email);
        checks.that(checkedEmail == null || checkedEmail.matches(EmailAddress.FORM), "email", "email-invalid");
        String checkedPhone = contact(checks, "phone", phone);
        checks.that(checkedPhone == null || checkedPhone.matches(PHONE), "phone", "office-phone-invalid");
        String checkedWebsite = checks.optionalSite("website", website, LONGEST_CONTACT);
        String checkedColour = colour(checks);
        List<String> checkedLanguages = languages(checks);
        checks.throwIfAny();
        return new Office.Terms(
                checkedName,
                checkedShort,
                checkedKind,
                checkedRegion,
                checkedZone,
                checkedAddress,
                checkedEmail,
                checkedPhone,
                checkedWebsite,
                checkedColour,
                null,
                null,
                checkedLanguages);
    }

    /// Indonesian is the language of the state; what an office speaks besides it is its own.
    private @Nullable List<String> languages(Checks checks) {
        if (languages == null) {
            return null;
        }
        checks.that(
                languages.stream().allMatch(one -> one != null && Office.Terms.BOTH.contains(one)),
                "languages",
                "language-unknown");
        checks.that(languages.contains("id"), "languages", "language-needed");
        checks.that(languages.stream().distinct().count() == languages.size(), "languages", "listed-twice");
        return Office.Terms.BOTH.stream().filter(languages::contains).toList();
    }

    private static Office.Name names(Checks checks, String field, @Nullable NameInput given, int longest) {
        return new Office.Name(
                words(checks, field + ".id", given == null ? null : given.id(), longest),
                words(checks, field + ".en", given == null ? null : given.en(), longest));
    }

    /// It stands in letters, in heads of pages and on paper: in letters that can be printed, and without markup.
    private static String words(Checks checks, String field, @Nullable String given, int longest) {
        String text = checks.printed(field, given, longest);
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            checks.reject(field, "markup-refused");
        }
        return text;
    }

    private static @Nullable String contact(Checks checks, String field, @Nullable String given) {
        return checks.optionalText(field, given, LONGEST_CONTACT);
    }

    private OfficeKind kind(Checks checks) {
        if (kind == null || kind.isBlank()) {
            checks.reject("kind", "required");
            return OfficeKind.OTHER;
        }
        Optional<OfficeKind> known = Arrays.stream(OfficeKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        checks.that(known.isPresent(), "kind", "invalid-value");
        return known.orElse(OfficeKind.OTHER);
    }

    private IndonesianZone zone(Checks checks) {
        String wanted = checks.text("zone", zone, LONGEST_CONTACT);
        Optional<IndonesianZone> known = IndonesianZone.of(wanted);
        checks.that(wanted.isEmpty() || known.isPresent(), "zone", "invalid-value");
        return known.orElse(IndonesianZone.JAKARTA);
    }

    private String colour(Checks checks) {
        String wanted = checks.text("colour", colour, LONGEST_CONTACT).toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && !OfficeColour.isColour(wanted)) {
            checks.reject("colour", "colour-invalid");
        } else if (!wanted.isEmpty() && !OfficeColour.isReadable(wanted)) {
            checks.reject("colour", "colour-unreadable");
        }
        return wanted;
    }
}
