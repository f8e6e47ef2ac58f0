package id.sahkan.decree.sharing;

import id.sahkan.decree.sharing.SharingState.Kept;
import id.sahkan.http.ExpectedVersion;
import java.util.UUID;

/// That one office takes its numbers of the sequence that another keeps, from a year on: asked by the one, agreed
/// by the other.
record Sharing(UUID id, long version, Kept state) {

    Sharing next(Kept next) {
        return new Sharing(id, version + 1, next);
    }

    /// @throws id.sahkan.http.Problem of a version that is not the one there is
    void require(ExpectedVersion seen) {
        seen.require(version, state.latest().by(), state.latest().at());
    }
}
