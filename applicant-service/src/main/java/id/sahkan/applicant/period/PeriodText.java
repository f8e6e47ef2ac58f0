package id.sahkan.applicant.period;

import org.jspecify.annotations.Nullable;

/// What an office writes for a period: in Indonesian, which counts, and in English where somebody translated it.
public record PeriodText(String id, @Nullable String en) {

    String in(String language) {
        return language.equals("en") && en != null ? en : id;
    }
}
