package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.OutletType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What one row of an issued decree has changed in the register. It names the outlet and its company, and no people.
///
/// @param office the key of the office whose decree it is
record RegisterChange(
        PartnerHistory.Effect effect,
        String partner,
        int annexNumber,
        String outletName,
        String companyName,
        OutletType outletType,
        int tier,
        String decreeNumber,
        String publicCode,
        DecreeKind kind,
        LocalDate decreedOn,
        LocalDate validUntil,
        Instant issuedAt,
        String office) {

    /// The same for ever and everywhere: made from what is printed.
    String id() {
        String row = "sahkan register " + publicCode + "-" + annexNumber;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8));
    }
}
