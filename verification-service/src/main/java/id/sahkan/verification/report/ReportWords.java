package id.sahkan.verification.report;

import id.sahkan.http.PublicAnswer;
import id.sahkan.http.Sentences;
import id.sahkan.verification.Text;
import id.sahkan.verification.casefile.ReasonCodes;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// What the report says, in one language and ready to stand in HTML.
record ReportWords(Locale locale) {

    private static final MessageSource WORDS = Sentences.bundle("report.words");

    static ReportWords in(String language) {
        return new ReportWords(language.equals("en") ? Locale.UK : Locale.of("id", "ID"));
    }

    String language() {
        return locale.getLanguage();
    }

    String other() {
        return language().equals("en") ? "id" : "en";
    }

    /// @param params already as people read them
    String said(String key, String... params) {
        return text(WORDS.getMessage(key, params, locale));
    }

    String reason(String code) {
        return code.equals("OTHER")
                ? said("reason.OTHER")
                : ReasonCodes.label(code).map(this::in).orElse(text(code));
    }

    private String in(Text label) {
        return text(language().equals("en") ? label.en() : label.id());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    static String text(String plain) {
        return PublicAnswer.escaped(plain);
    }
}
