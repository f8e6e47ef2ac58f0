package id.sahkan.launcher;

import java.util.Locale;
import java.util.Map;

/// Whether people of the office are asked for a one-time code after their password. Off here unless it is asked for, so
/// that trying Sahkan takes no second device; required wherever else it runs (docs/decisions/0016).
public enum SecondFactor {
    REQUIRED,
    OFF;

    static final String VARIABLE = "SAHKAN_SECOND_FACTOR";

    static SecondFactor of(Map<String, String> settings) {
        String said = settings.getOrDefault(VARIABLE, "off");
        return switch (said) {
            case "required" -> REQUIRED;
            case "off", "" -> OFF;
            default -> throw new Trouble(VARIABLE + " is \"" + said + "\".", "Say required or off.");
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
