package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.applicant.http.Checks;
import java.time.Instant;
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
                checks.npwp("npwp", npwp),
                checks.text("address", address, 500),
                checks.text("city", city, 100),
                checks.phone("phone", phone),
                checks.email("email", email),
                checks.text("directorName", directorName, 200),
                checks.pattern("directorNik", directorNik, "\\d{16}", "nik-invalid"),
                version,
                at,
                owner);
        checks.throwIfAny();
        return company;
    }

    @Override
    public String toString() {
        return "CompanyInput[]";
    }
}
