package id.sahkan.decree.sharing;

import id.sahkan.messaging.RefusalCode;
import org.jspecify.annotations.Nullable;

/// Why nothing comes of it, and which field is at fault. The codes never change.
enum SharingRefusal implements RefusalCode {
    ANSWERED("sharing-answered"),
    IN_THE_WAY("sharing-in-the-way"),
    NUMBERS_GIVEN("numbers-given", "fromYear"),
    ZONE_DIFFERS("zone-differs", "keeper");

    private final String code;
    private final @Nullable String field;

    SharingRefusal(String code) {
        this(code, null);
    }

    SharingRefusal(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
