package id.sahkan.notification.letter;

import id.sahkan.contracts.IndonesianZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The language of a letter. Indonesian unless its reader chose English.
public enum Language {
    INDONESIAN("id", "d MMMM uuuu 'pukul' HH.mm"),
    ENGLISH("en", "d MMMM uuuu 'at' HH:mm");

    private final String code;
    private final DateTimeFormatter moment;

    Language(String code, String moment) {
        this.code = code;
        this.moment = DateTimeFormatter.ofPattern(moment, Locale.of(code));
    }

    public static Language of(String language) {
        return language.startsWith("en") ? ENGLISH : INDONESIAN;
    }

    public String code() {
        return code;
    }

    String moment(String instant, IndonesianZone zone) {
        return moment.format(Instant.parse(instant).atZone(zone.zone())) + " " + zone.abbreviation();
    }
}
