package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.EntryField;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a row of the annex does to the one whom it is about.
sealed interface Effect {

    record Named() implements Effect {}

    /// The row is as it should have been.
    record Corrected(Was was) implements Effect {}

    /// @param text what the decree says besides the reason
    /// @param hearing the record of what the partner said before
    record Revoked(RevocationReason reason, @Nullable String text, Draft.@Nullable Reference hearing)
            implements Effect {}

    /// What stood in the row before, where it is different.
    record Was(
            @Nullable String outletName,
            @Nullable String companyName,
            @Nullable String responsibleEditor,
            @Nullable String reporter,
            @Nullable Integer tier) {

        List<EntryField> fields() {
            return Stream.of(
                            field(outletName, EntryField.OUTLET_NAME),
                            field(companyName, EntryField.COMPANY_NAME),
                            field(responsibleEditor, EntryField.RESPONSIBLE_EDITOR),
                            field(reporter, EntryField.REPORTER),
                            field(tier, EntryField.TIER))
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        private static @Nullable EntryField field(@Nullable Object was, EntryField field) {
            return was == null ? null : field;
        }

        @Override
        public String toString() {
            return "Was" + fields();
        }
    }
}
