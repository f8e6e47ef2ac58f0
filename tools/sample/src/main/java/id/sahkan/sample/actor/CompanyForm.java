package id.sahkan.sample.actor;

/// What a company is registered with.
public record CompanyForm(
        String legalName,
        String legalForm,
        String nib,
        String npwp,
        String address,
        String city,
        String phone,
        String email,
        String directorName,
        String directorNik) {

    @Override
    public String toString() {
        return "CompanyForm[…]";
    }
}
