package id.sahkan.decree.publicregister;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.contracts.OutletType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that decrees have said about one outlet, and how it stands today.
///
/// @param partner its name in addresses
/// @param office the key of the office whose partner it is
/// @param responsibleEditor as is the reporter: of whoever is in force, as now named
record PartnerHistory(
        String partner,
        String outletName,
        String companyName,
        OutletType outletType,
        int tier,
        PartnerStanding standing,
        LocalDate validUntil,
        @Nullable String responsibleEditor,
        @Nullable String reporter,
        List<Word> history,
        String office) {

    PartnerHistory {
        history = List.copyOf(history);
    }

    /// What a decree does to a partner, seen from the partner.
    enum Effect {
        NAMED,
        RENEWED,
        CHANGED,
        CORRECTED,
        REVOKED
    }

    /// One row of one annex.
    ///
    /// @param lapsedOn first day on which another decree says something else
    record Word(
            Effect effect,
            String outletName,
            String companyName,
            int tier,
            String decreeNumber,
            String publicCode,
            DecreeKind kind,
            LocalDate decreedOn,
            LocalDate validUntil,
            @Nullable LocalDate lapsedOn,
            @Nullable RevocationReason reason,
            @Nullable String reasonText) {}

    /// A row with those whom it names.
    record Row(Word word, OutletType outletType, String responsibleEditor, String reporter) {

        private boolean isLastWordOn(LocalDate day) {
            LocalDate lapsed = word.lapsedOn();
            return word.effect() != Effect.REVOKED
                    && !word.decreedOn().isAfter(day)
                    && (lapsed == null || lapsed.isAfter(day));
        }
    }

    /// @param rows at least one, in the order of the decrees
    static PartnerHistory of(String partner, String office, List<Row> rows, LocalDate today) {
        Row last = rows.stream()
                .filter(row -> row.isLastWordOn(today))
                .reduce((_, later) -> later)
                .orElse(rows.getLast());
        Word word = last.word();
        PartnerStanding standing = !last.isLastWordOn(today)
                ? PartnerStanding.REVOKED
                : word.validUntil().isBefore(today) ? PartnerStanding.EXPIRED : PartnerStanding.IN_FORCE;
        boolean named = standing == PartnerStanding.IN_FORCE;
        return new PartnerHistory(
                partner,
                word.outletName(),
                word.companyName(),
                last.outletType(),
                word.tier(),
                standing,
                word.validUntil(),
                named ? last.responsibleEditor() : null,
                named ? last.reporter() : null,
                rows.stream().map(Row::word).toList(),
                office);
    }
}
