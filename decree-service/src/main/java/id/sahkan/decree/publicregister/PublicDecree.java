package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.List;

/// What the decree itself says to everyone; the signature in the PDF is what proves it.
record PublicDecree(
        boolean valid,
        String publicCode,
        String number,
        LocalDate decreedOn,
        LocalDate validUntil,
        String signerName,
        String signerTitle,
        String title,
        List<Row> entries,
        String pdfSha256,
        boolean testCertificate) {

    record Row(
            int annexNumber,
            String outletName,
            String companyName,
            OutletType outletType,
            String responsibleEditor,
            String reporter,
            int tier) {}

    /// One line of the list.
    record Summary(
            boolean valid,
            String publicCode,
            String number,
            LocalDate decreedOn,
            LocalDate validUntil,
            String title,
            int entryCount) {}

    record Digest(
            boolean known,
            @org.jspecify.annotations.Nullable String publicCode,
            @org.jspecify.annotations.Nullable String number) {}
}
