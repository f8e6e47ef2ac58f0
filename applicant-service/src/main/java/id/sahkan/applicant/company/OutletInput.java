package id.sahkan.applicant.company;

import id.sahkan.contracts.OutletType;
import id.sahkan.http.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a registration or change of an outlet.
record OutletInput(
        @Nullable String name,
        @Nullable OutletType type,
        @Nullable String website,
        @Nullable String editorInChief,
        @Nullable String responsibleEditor) {

    MediaOutlet toOutlet(UUID id, UUID companyId, String owner, long version, Instant at) {
        Checks checks = new Checks();
        String site = checks.optionalSite("website", website, 300);
        MediaOutlet outlet = new MediaOutlet(
                id,
                companyId,
                owner,
                checks.printed("name", name, 200),
                checks.given("type", type, OutletType.ONLINE),
                site,
                checks.printed("editorInChief", editorInChief, 200),
                checks.printed("responsibleEditor", responsibleEditor, 200),
                version,
                at,
                owner);
        checks.throwIfAny();
        return outlet;
    }

    @Override
    public String toString() {
        return "OutletInput[]";
    }
}
