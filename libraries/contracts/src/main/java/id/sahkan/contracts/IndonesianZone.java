package id.sahkan.contracts;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clocks of Indonesia, and what people call them. The one table of it in Java.
public enum IndonesianZone {
    JAKARTA("Asia/Jakarta", "WIB"),
    PONTIANAK("Asia/Pontianak", "WIB"),
    MAKASSAR("Asia/Makassar", "WITA"),
    JAYAPURA("Asia/Jayapura", "WIT");

    private final ZoneId zone;
    private final String abbreviation;

    IndonesianZone(String zone, String abbreviation) {
        this.zone = ZoneId.of(zone);
        this.abbreviation = abbreviation;
    }

    /// Empty for any other zone of the world.
    public static Optional<IndonesianZone> of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.zone.getId().equals(id))
                .findFirst();
    }

    /// The same, or the capital's where an installation says none.
    ///
    /// @throws java.util.NoSuchElementException when it says another zone of the world
    public static IndonesianZone unlessSaid(@Nullable String id) {
        return id == null || id.isBlank() ? JAKARTA : of(id).orElseThrow();
    }

    public ZoneId zone() {
        return zone;
    }

    /// The same in both languages.
    public String abbreviation() {
        return abbreviation;
    }
}
