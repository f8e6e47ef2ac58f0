package id.sahkan.applicant.company;

import org.jspecify.annotations.Nullable;

/// NPWP in the sixteen digits that are in force (PMK 112/PMK.03/2022): an old one of fifteen has a zero in front, and
/// one of 22 digits (NITKU) is the number with the six digits of a place of business.
public final class TaxNumber {

    private static final int OLD = 15;
    private static final int LENGTH = 16;

    private TaxNumber() {}

    public static String of(String digits) {
        return digits.length() == OLD ? "0" + digits : digits.substring(0, Math.min(LENGTH, digits.length()));
    }

    static @Nullable String branchOf(String digits) {
        return digits.length() > LENGTH ? digits.substring(LENGTH) : null;
    }
}
