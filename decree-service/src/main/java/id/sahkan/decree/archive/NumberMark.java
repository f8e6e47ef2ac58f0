package id.sahkan.decree.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a document of the archive bears this number.
///
/// @param office the key of the office whose number it is
/// @param number as it is printed
/// @param decreedOn the day of the office on which it was given
/// @param signed whether it is the signed document, or the one that was given out to be signed
/// @param signatoryName who is printed under it, and with which title
/// @param keeper whose sequence it is of; its own, unless offices share one (ADR 49)
/// @param signer the account that signed it, or had it given out; null on marks that do not say it
public record NumberMark(
        String office,
        int year,
        int sequence,
        String number,
        LocalDate decreedOn,
        String publicCode,
        UUID decreeId,
        String pdfSha256,
        boolean signed,
        String signatoryName,
        String signatoryTitle,
        @Nullable Signer signer,
        String keeper) {

    /// @param name as the account says it
    public record Signer(String id, String name) {

        @Override
        public String toString() {
            return "Signer[" + id + "]";
        }
    }
}
