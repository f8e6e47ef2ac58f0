package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One medium that a decree names, as the published annex says.
///
/// @param responsibleEditor with the reporter only while it is in force: whoever left the register is named no more
/// @param decreedOn first day on which this row is the last word about the outlet
/// @param validUntil last day on which the decree holds
/// @param lapsedOn first day on which another decree says something else: it corrects, renews or revokes
/// @param partner its name in addresses, the same in every decree
/// @param alsoNamed the other name under which it was found
/// @param office the key of the office whose partner it is
record Partner(
        String outletName,
        String companyName,
        OutletType outletType,
        int tier,
        @Nullable String responsibleEditor,
        @Nullable String reporter,
        String decreeNumber,
        String publicCode,
        LocalDate decreedOn,
        LocalDate validUntil,
        @Nullable LocalDate lapsedOn,
        @Nullable String lapsedByNumber,
        @Nullable String lapsedByCode,
        String partner,
        PartnerStanding standing,
        int budgetYear,
        @Nullable String alsoNamed,
        String office) {}
