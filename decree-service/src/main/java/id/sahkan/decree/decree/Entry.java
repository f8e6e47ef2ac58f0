package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import java.util.UUID;

/// One row of the annex. `reviewerId` recommended it and may therefore not sign.
record Entry(
        int annexNumber,
        UUID applicationId,
        String applicationNumber,
        String outletName,
        String companyName,
        OutletType outletType,
        String responsibleEditor,
        String reporter,
        int tier,
        String reviewerId) {

    @Override
    public String toString() {
        return "Entry[" + annexNumber + ", " + applicationId + "]";
    }
}
