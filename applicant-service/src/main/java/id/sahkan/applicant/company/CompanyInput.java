package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.http.Checks;
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
        PressCompany company = new PressCompany(
                id,
                owner,
                checks.text("legalName", legalName, 200),
                checks.given("legalForm", legalForm, LegalForm.PT),
                checks.pattern("nib", nib, "\\d{13}", "nib-invalid"),
                npwp(checks, npwp),
                checks.text("address", address, 500),
                checks.text("city", city, 100),
                phone(checks, phone),
                email(checks, email),
                checks.text("directorName", directorName, 200),
                checks.pattern("directorNik", directorNik, "\\d{16}", "nik-invalid"),
                version,
                at,
                owner);
        checks.throwIfAny();
        return company;
    }

    /// Digits as the office keeps them: old and new numbers, dots and hyphens removed.
    private static String npwp(Checks checks, @Nullable String value) {
        String digits = checks.text("npwp", value, 40).replaceAll("[.\\- ]", "");
        return checks.pattern("npwp", digits, "\\d{15,16}", "npwp-invalid");
    }

    /// E.164: `0812…` and `62812…` become `+62812…`.
    private static String phone(Checks checks, @Nullable String value) {
        String digits = checks.text("phone", value, 40).replaceAll("[()\\-. ]", "");
        String international =
                digits.startsWith("0") ? "+62" + digits.substring(1) : digits.startsWith("62") ? "+" + digits : digits;
        return checks.pattern("phone", international, "\\+\\d{8,15}", "phone-invalid");
    }

    private static String email(Checks checks, @Nullable String value) {
        String email = checks.pattern("email", value, "[^@\\s<>,;\"]{1,64}@[A-Za-z0-9.-]{3,180}", "email-invalid");
        return email.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "CompanyInput[]";
    }
}
