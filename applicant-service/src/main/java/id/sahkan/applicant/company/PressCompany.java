package id.sahkan.applicant.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/// The legal entity that owns outlets. Private data: it travels only inside a dossier.
public record PressCompany(
        UUID id,
        @JsonIgnore String owner,
        String legalName,
        LegalForm legalForm,
        String nib,
        String npwp,
        String address,
        String city,
        String phone,
        String email,
        String directorName,
        String directorNik,
        long version,
        @JsonIgnore Instant changedAt,
        @JsonIgnore String changedBy) {

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
