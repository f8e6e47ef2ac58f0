package id.sahkan.decree.registerlog;

import id.sahkan.contracts.log.WitnessKey;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// Somebody else who signs what the log has become.
///
/// @param address where `add-checkpoint` of C2SP tlog-witness is
/// @param key with which its word is checked; had from itself, and not over the line
record Witness(URI address, WitnessKey key) {

    private static final int PARTS = 2;

    /// Why one says no.
    enum Refusal {
        /// It has seen other entries than these, or more.
        ANOTHER_HISTORY,
        /// It was never told about this log, or knows another key of it.
        NOT_KNOWN
    }

    /// @param setting an address and a key with a space between; several with commas
    static List<Witness> read(String setting) {
        return Arrays.stream(setting.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Witness::one)
                .toList();
    }

    private static Witness one(String text) {
        String[] parts = text.split("\\s+", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a witness of the log reads ADDRESS KEY");
        }
        return new Witness(URI.create(parts[0].replaceFirst("/+$", "")), WitnessKey.read(parts[1]));
    }
}
