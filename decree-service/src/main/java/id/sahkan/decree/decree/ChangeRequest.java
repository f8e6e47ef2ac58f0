package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import id.sahkan.contracts.DecreeEvent.RevocationReason;
import id.sahkan.http.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change as it is asked for over HTTP; each fault is told at its field.
record ChangeRequest(
        @Nullable DecreeKind kind,
        @Nullable String ground,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesDate,
        @Nullable List<@Nullable UUID> added,
        @Nullable List<@Nullable Correction> corrected,
        @Nullable List<@Nullable Revocation> revoked) {

    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_NAME = 200;
    private static final UUID NONE = new UUID(0, 0);

    record Correction(
            @Nullable UUID applicationId,
            @Nullable String outletName,
            @Nullable String companyName,
            @Nullable String responsibleEditor,
            @Nullable String reporter,
            @Nullable Integer tier) {

        @Override
        public String toString() {
            return "Correction[" + applicationId + "]";
        }
    }

    record Revocation(
            @Nullable UUID applicationId,
            @Nullable RevocationReason reason,
            @Nullable String text,
            @Nullable String hearingNumber,
            @Nullable LocalDate hearingDate) {}

    /// @param today the office's calendar day: nobody was heard after it
    ChangeDesk.Request checked(LocalDate today) {
        var checks = new Checks();
        DecreeKind what = checks.given("kind", kind, DecreeKind.NAMING);
        checks.that(kind != DecreeKind.NAMING, "kind", "kind-does-not-fit");
        String why = checks.printed("ground", ground, 500).replaceAll("[;.]+$", "");
        Draft.Reference minutes = reference(checks, "minutesNumber", minutesNumber, "minutesDate", minutesDate, null);
        List<UUID> ids = rows(checks, "added", added);
        var corrections = new ArrayList<DecreeChange.Correction>();
        for (Correction one : rows(checks, "corrected", corrected)) {
            corrections.add(correction(checks, "corrected[" + corrections.size() + "]", one));
        }
        var revocations = new ArrayList<DecreeChange.Revocation>();
        for (Revocation one : rows(checks, "revoked", revoked)) {
            revocations.add(revocation(checks, "revoked[" + revocations.size() + "]", one, today));
        }
        once(checks, "added", ids);
        once(
                checks,
                "corrected",
                corrections.stream().map(DecreeChange.Correction::applicationId).toList());
        once(
                checks,
                "revoked",
                revocations.stream().map(DecreeChange.Revocation::applicationId).toList());
        checks.throwIfAny();
        return new ChangeDesk.Request(what, why, minutes, ids, corrections, revocations);
    }

    private static <T> List<T> rows(Checks checks, String field, @Nullable List<@Nullable T> given) {
        List<T> rows = new ArrayList<>();
        if (given == null) {
            return rows;
        }
        for (T one : given) {
            if (one == null) {
                checks.reject(field, "required");
                return List.of();
            }
            rows.add(one);
        }
        checks.that(rows.size() <= MOST_ROWS, field, "too-many");
        return rows;
    }

    private static void once(Checks checks, String field, List<UUID> ids) {
        Set<UUID> different = new HashSet<>(ids);
        checks.that(different.size() == ids.size(), field, "listed-twice");
    }

    private static DecreeChange.Correction correction(Checks checks, String at, Correction one) {
        Integer tier = one.tier();
        checks.that(tier == null || (tier >= 1 && tier <= 3), at + ".tier", "out-of-range");
        return new DecreeChange.Correction(
                checks.given(at + ".applicationId", one.applicationId(), NONE),
                checks.optionalPrinted(at + ".outletName", one.outletName(), LONGEST_NAME),
                checks.optionalPrinted(at + ".companyName", one.companyName(), LONGEST_NAME),
                checks.optionalPrinted(at + ".responsibleEditor", one.responsibleEditor(), LONGEST_NAME),
                checks.optionalPrinted(at + ".reporter", one.reporter(), LONGEST_NAME),
                tier);
    }

    private static DecreeChange.Revocation revocation(Checks checks, String at, Revocation one, LocalDate today) {
        RevocationReason reason = checks.given(at + ".reason", one.reason(), RevocationReason.OTHER);
        checks.that(reason != RevocationReason.DECREE_REVOKED, at + ".reason", "kind-does-not-fit");
        String text = one.reason() == RevocationReason.OTHER
                ? checks.printed(at + ".text", one.text(), 300)
                : checks.optionalPrinted(at + ".text", one.text(), 300);
        return new DecreeChange.Revocation(
                checks.given(at + ".applicationId", one.applicationId(), NONE),
                new Effect.Revoked(
                        reason,
                        text,
                        reference(
                                checks,
                                at + ".hearingNumber",
                                one.hearingNumber(),
                                at + ".hearingDate",
                                one.hearingDate(),
                                today)));
    }

    /// Both or neither.
    ///
    /// @param latest the last day that it may have; null where somebody else looks at that
    private static Draft.@Nullable Reference reference(
            Checks checks,
            String numberField,
            @Nullable String number,
            String dateField,
            @Nullable LocalDate date,
            @Nullable LocalDate latest) {
        String printed = checks.optionalPrinted(numberField, number, 100);
        if (printed == null && date == null) {
            return null;
        }
        checks.that(printed != null, numberField, "required");
        LocalDate day = checks.given(dateField, date, LocalDate.EPOCH);
        checks.that(date == null || day.getYear() >= 2000, dateField, "out-of-range");
        checks.that(latest == null || !day.isAfter(latest), dateField, "date-in-future");
        return new Draft.Reference(printed == null ? "" : printed, day);
    }
}
