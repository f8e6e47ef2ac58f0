package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the annex. `reviewerId` recommended it and `applicantId` asked for it: neither may draft or sign.
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
        String reviewerId,
        @Nullable String applicantId) {

    @Override
    public String toString() {
        return "Entry[" + annexNumber + ", " + applicationId + "]";
    }
}
