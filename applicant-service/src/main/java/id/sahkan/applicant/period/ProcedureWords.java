package id.sahkan.applicant.period;

import id.sahkan.http.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// What a procedure page says, in one language, with its days and hours.
final class ProcedureWords {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private static final MessageSource SENTENCES = Sentences.bundle("procedure.words");

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter hour;

    /// @param language `id` or `en`
    ProcedureWords(String language) {
        boolean english = language.equals("en");
        this.locale = english ? Locale.UK : INDONESIAN;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.hour = DateTimeFormatter.ofPattern(english ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy, HH.mm", locale);
    }

    String language() {
        return locale.getLanguage();
    }

    /// @param params already as people read them
    String of(String key, String... params) {
        return SENTENCES.getMessage(key, params, locale);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /// With the zone by the name that Indonesians know it by.
    String hour(Instant at, ZoneId zone) {
        return hour.format(at.atZone(zone)) + " "
                + DateTimeFormatter.ofPattern("z", INDONESIAN).format(at.atZone(zone));
    }
}
