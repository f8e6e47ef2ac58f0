package id.sahkan.notification.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The language of a letter. Indonesian unless its reader chose English.
public enum Language {
    INDONESIAN("id", "d MMMM uuuu 'pukul' HH.mm 'WIB'"),
    ENGLISH("en", "d MMMM uuuu 'at' HH:mm 'WIB'");

    private final String code;
    private final DateTimeFormatter moment;

    Language(String code, String moment) {
        this.code = code;
        this.moment = DateTimeFormatter.ofPattern(moment, Locale.of(code)).withZone(ZoneId.of("Asia/Jakarta"));
    }

    public static Language of(String language) {
        return language.startsWith("en") ? ENGLISH : INDONESIAN;
    }

    public String code() {
        return code;
    }

    String moment(String instant) {
        return moment.format(Instant.parse(instant));
    }
}
