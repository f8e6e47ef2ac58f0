package id.sahkan.applicant.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account does with a company of its own. The instant stands in what is said.
sealed interface CompanyCommand {

    PressCompany said();

    /// @param byKey whether what is there was found by the key of an earlier try, and not by its NIB
    record Register(PressCompany said, boolean byKey) implements CompanyCommand {}

    /// @param ofSameNib another company of the account that has the NIB already
    record Change(PressCompany said, @Nullable UUID ofSameNib) implements CompanyCommand {}
}
