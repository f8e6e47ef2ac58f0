package id.sahkan.decree.document;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one decree says, free of layout, and the form in which it says so. Without a number it is a draft and is marked
/// so on every page.
public record DecreeDocument(
        DecreeForm form,
        @Nullable Identity identity,
        String title,
        int budgetYear,
        Reference announcement,
        Reference minutes,
        LocalDate validUntil,
        DecreeForm.Signatory signatory,
        List<Row> rows,
        @Nullable Change change) {

    public DecreeDocument {
        rows = List.copyOf(rows);
    }

    /// One that names partners and changes no other.
    public DecreeDocument(
            DecreeForm form,
            @Nullable Identity identity,
            String title,
            int budgetYear,
            Reference announcement,
            Reference minutes,
            LocalDate validUntil,
            DecreeForm.Signatory signatory,
            List<Row> rows) {
        this(form, identity, title, budgetYear, announcement, minutes, validUntil, signatory, rows, null);
    }

    /// Which decree it changes, and why.
    public record Change(DecreeKind kind, String number, LocalDate decreedOn, String title, String ground) {}

    /// Given once, when the number is reserved; from then on every rendering carries the same.
    public record Identity(String number, LocalDate decreedOn, String publicCode) {}

    public record Reference(String number, LocalDate date) {}

    public record Row(
            int number,
            String outlet,
            String company,
            String outletType,
            String responsibleEditor,
            String reporter,
            int tier,
            @Nullable String remark) {

        public Row(
                int number,
                String outlet,
                String company,
                String outletType,
                String responsibleEditor,
                String reporter,
                int tier) {
            this(number, outlet, company, outletType, responsibleEditor, reporter, tier, null);
        }
    }
}
