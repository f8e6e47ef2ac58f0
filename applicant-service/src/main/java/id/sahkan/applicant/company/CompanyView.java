package id.sahkan.applicant.company;

import id.sahkan.applicant.company.PressCompany.LegalForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A company, as its account sees it.
record CompanyView(
        UUID id,
        String legalName,
        LegalForm legalForm,
        String nib,
        String npwp,
        @Nullable String npwpBranch,
        String address,
        String city,
        String phone,
        String email,
        String directorName,
        String directorNik,
        long version) {

    static CompanyView of(PressCompany company) {
        return new CompanyView(
                company.id(),
                company.legalName(),
                company.legalForm(),
                company.nib(),
                company.npwp(),
                company.npwpBranch(),
                company.address(),
                company.city(),
                company.phone(),
                company.email(),
                company.directorName(),
                company.directorNik(),
                company.version());
    }

    @Override
    public String toString() {
        return "CompanyView[" + id + "]";
    }
}
