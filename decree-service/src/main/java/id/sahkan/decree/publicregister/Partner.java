package id.sahkan.decree.publicregister;

import id.sahkan.contracts.OutletType;
import java.time.LocalDate;

/// One medium that a decree names, as the published annex says.
///
/// @param validUntil last day on which the decree holds
record Partner(
        String outletName,
        String companyName,
        OutletType outletType,
        int tier,
        String responsibleEditor,
        String reporter,
        String decreeNumber,
        String publicCode,
        LocalDate decreedOn,
        LocalDate validUntil) {}
