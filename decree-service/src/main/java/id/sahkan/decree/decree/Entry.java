package id.sahkan.decree.decree;

import id.sahkan.contracts.OutletType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the annex. `reviewerId` recommended it and `applicantId` asked for it: neither may draft or sign.
record Entry(
        int annexNumber,
        UUID applicationId,
        String applicationNumber,
        UUID outletId,
        String outletName,
        String companyName,
        OutletType outletType,
        String responsibleEditor,
        String reporter,
        int tier,
        String reviewerId,
        @Nullable String applicantId,
        Effect effect) {

    Entry numbered(int number) {
        return with(number, outletName, companyName, responsibleEditor, reporter, tier, effect);
    }

    Entry revoked(Effect.Revoked revoked) {
        return with(annexNumber, outletName, companyName, responsibleEditor, reporter, tier, revoked);
    }

    /// As it should have been; what is not given stays. Its effect says what stood there before.
    Entry corrected(DecreeChange.Correction by) {
        String outlet = or(by.outletName(), outletName);
        String company = or(by.companyName(), companyName);
        String editor = or(by.responsibleEditor(), responsibleEditor);
        String person = or(by.reporter(), reporter);
        int level = by.tier() == null ? tier : by.tier();
        var was = new Effect.Was(
                before(outletName, outlet),
                before(companyName, company),
                before(responsibleEditor, editor),
                before(reporter, person),
                before(tier, level));
        return with(annexNumber, outlet, company, editor, person, level, new Effect.Corrected(was));
    }

    private Entry with(
            int number, String outlet, String company, String editor, String person, int level, Effect does) {
        return new Entry(
                number,
                applicationId,
                applicationNumber,
                outletId,
                outlet,
                company,
                outletType,
                editor,
                person,
                level,
                reviewerId,
                applicantId,
                does);
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static <T> @Nullable T before(T was, T is) {
        return was.equals(is) ? null : was;
    }

    @Override
    public String toString() {
        return "Entry[" + annexNumber + ", " + applicationId + "]";
    }
}
