package id.sahkan.decree.presscard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a row of an annex says of the journalist whom it names. No number of a person is known here, and none
/// can be.
///
/// @param code of the decree
/// @param row of its annex
/// @param lapsedOn first day on which another decree says something else
/// @param revoked whether the row takes the partner out
/// @param position in the list of those that are no longer good; none where no card was made
public record PressCard(
        UUID decreeId,
        int row,
        String code,
        String office,
        int formVersion,
        @Nullable String applicantId,
        String journalist,
        String outlet,
        String company,
        String decree,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate lapsedOn,
        boolean revoked,
        @Nullable Long position) {

    private static final String NOBODY = "–";

    /// How it stands, also as a word of the public page.
    public enum Standing {
        VALID,
        NOT_YET,
        LAPSED,
        EXPIRED
    }

    /// As addresses and the card have it.
    public String number() {
        return code + "-" + row;
    }

    /// Where a decree names nobody, no card was ever made.
    public boolean hasJournalist() {
        return !journalist.equals(NOBODY);
    }

    boolean namesSomebody() {
        return !revoked && hasJournalist();
    }

    public Standing on(LocalDate day) {
        if (revoked || (lapsedOn != null && !lapsedOn.isAfter(day))) {
            return Standing.LAPSED;
        }
        if (from.isAfter(day)) {
            return Standing.NOT_YET;
        }
        return until.isBefore(day) ? Standing.EXPIRED : Standing.VALID;
    }

    @Override
    public String toString() {
        return "PressCard[" + number() + "]";
    }
}
