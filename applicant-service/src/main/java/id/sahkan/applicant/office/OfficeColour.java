package id.sahkan.applicant.office;

import java.util.regex.Pattern;

/// Whether white letters can be read on a colour, and letters of that colour on white, as WCAG 2.2 counts it.
final class OfficeColour {

    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    private OfficeColour() {}

    static boolean isColour(String text) {
        return FORM.matcher(text).matches();
    }

    static boolean isReadable(String colour) {
        return contrastToWhite(colour) >= LEAST_CONTRAST;
    }

    static double contrastToWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int shifted) {
        double share = (shifted & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
