package id.sahkan.applicant.company;

import id.sahkan.contracts.OutletType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet, as its account sees it.
record OutletView(
        UUID id,
        UUID companyId,
        String name,
        OutletType type,
        @Nullable String website,
        String editorInChief,
        String responsibleEditor,
        long version) {

    static OutletView of(MediaOutlet outlet) {
        return new OutletView(
                outlet.id(),
                outlet.companyId(),
                outlet.name(),
                outlet.type(),
                outlet.website(),
                outlet.editorInChief(),
                outlet.responsibleEditor(),
                outlet.version());
    }

    @Override
    public String toString() {
        return "OutletView[" + id + "]";
    }
}
