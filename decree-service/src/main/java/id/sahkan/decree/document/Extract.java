package id.sahkan.decree.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an issued decree says of one partner.
///
/// @param decree with its number, and of its annex the one row
/// @param standing what the row does
/// @param later the decree that says something else of the partner since
/// @param testMark where the decree was signed with a certificate for trials
public record Extract(
        DecreeDocument decree, Standing standing, @Nullable Later later, String signatoryTitle, String testMark) {

    public Extract {
        if (decree.identity() == null || decree.rows().size() != 1) {
            throw new IllegalArgumentException("an extract is of one row of a decree with a number");
        }
    }

    public enum Standing {
        /// A partner, as the row says.
        PARTNER,
        /// Not a partner any more from the day of the decree on.
        TAKEN_OUT
    }

    /// @param on the first day on which the other decree has the word
    public record Later(String number, LocalDate on) {}
}
