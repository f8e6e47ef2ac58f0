package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.http.Checks;
import id.sahkan.http.TypedText;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a registration or change of a company.
record CompanyInput(
        @Nullable String legalName,
        @Nullable LegalForm legalForm,
        @Nullable String nib,
        @Nullable String npwp,
        @Nullable String address,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String directorName,
        @Nullable String directorNik) {

    PressCompany toCompany(UUID id, String owner, long version, Instant at) {
        Checks checks = new Checks();
        LegalForm form = checks.given("legalForm", legalForm, LegalForm.PT);
        String taxNumber = checks.number("npwp", npwp, "\\d{15,16}|\\d{22}", "npwp-invalid");
        PressCompany company = new PressCompany(
                id,
                owner,
                name(checks, form),
                form,
                checks.number("nib", nib, "\\d{13}", "nib-invalid"),
                TaxNumber.of(taxNumber),
                TaxNumber.branchOf(taxNumber),
                checks.lines("address", address, 500),
                checks.printed("city", city, 100),
                phone(checks, phone),
                email(checks, email),
                checks.printed("directorName", directorName, 200),
                checks.number("directorNik", directorNik, "\\d{16}", "nik-invalid"),
                version,
                at,
                owner);
        checks.throwIfAny();
        return company;
    }

    /// Without the words of its legal form, whether or not they were typed; others than those of the chosen form are a
    /// question that only the applicant can answer.
    private String name(Checks checks, LegalForm form) {
        String typed = checks.printed("legalName", legalName, 200);
        String name = LegalName.without(form, typed);
        checks.that(!name.equals(typed) || !LegalName.namesAnother(form, name), "legalName", "legal-form-differs");
        return name;
    }

    /// E.164: `0812…`, `62812…` and `+62 (0) 812…` become `+62812…`.
    private static String phone(Checks checks, @Nullable String value) {
        String digits = TypedText.number(checks.text("phone", value, 40)).replaceAll("(?<=.)\\(0\\)|[()]", "");
        String international =
                digits.startsWith("0") ? "+62" + digits.substring(1) : digits.startsWith("62") ? "+" + digits : digits;
        checks.that(international.isEmpty() || international.matches("\\+\\d{8,15}"), "phone", "phone-invalid");
        return international;
    }

    /// The part before the sign belongs to whoever runs the mailbox and stays as it is (RFC 5321, 2.3.11).
    private static String email(Checks checks, @Nullable String value) {
        String email = checks.pattern(
                "email", value, "[^@\\s<>,;\"]{1,64}@(?=.{3,180}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", "email-invalid");
        int at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "CompanyInput[]";
    }
}
