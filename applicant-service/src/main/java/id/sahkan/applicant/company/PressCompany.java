package id.sahkan.applicant.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The legal entity that owns outlets. Its name stands without the words of its legal form; `npwpBranch` are the six
/// digits that make a NITKU of its NPWP. Private data: it travels only inside a dossier.
public record PressCompany(
        UUID id,
        @JsonIgnore String owner,
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
        long version,
        @JsonIgnore Instant changedAt,
        @JsonIgnore String changedBy) {

    /// With its legal form, as the decree names it.
    public String fullName() {
        return LegalName.full(legalForm, legalName);
    }

    /// Whether it says the same, whichever it is.
    boolean says(PressCompany other) {
        return equals(new PressCompany(
                id,
                other.owner,
                other.legalName,
                other.legalForm,
                other.nib,
                other.npwp,
                other.npwpBranch,
                other.address,
                other.city,
                other.phone,
                other.email,
                other.directorName,
                other.directorNik,
                version,
                changedAt,
                changedBy));
    }

    public enum LegalForm {
        PT,
        CV,
        YAYASAN,
        KOPERASI,
        PT_PERORANGAN
    }

    @Override
    public String toString() {
        return "PressCompany[" + id + "]";
    }
}
