package id.sahkan.verification.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the office decided for the period, by the codes of the catalogue in applicant-service. The one place that asks
/// by a code: checks ask by names. Null, or not there, means: not asked for.
public record Policy(@JsonValue Map<String, @Nullable Object> values) {

    private static final int USUAL_COMPLETION_DAYS = 5;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Policy {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// How many years a certificate of competence counts.
    public @Nullable Integer ukwValidYears() {
        return wholeNumber("ukwValidYears");
    }

    /// The level that the editor-in-chief holds at least.
    public @Nullable String chiefLevel() {
        return choice("chiefLevel");
    }

    public boolean oneOutletPerCompany() {
        return yes("oneOutletPerCompany");
    }

    /// How many years an outlet has appeared at least; 0 where nothing is asked.
    public int minimumMediaAgeYears() {
        Integer years = wholeNumber("minimumMediaAgeYears");
        return years == null ? 0 : years;
    }

    /// Working days to complete what is returned.
    public int completionDays() {
        Integer days = wholeNumber("completionDays");
        return days == null ? USUAL_COMPLETION_DAYS : days;
    }

    private @Nullable Integer wholeNumber(String code) {
        return (Integer) values.get(code);
    }

    private boolean yes(String code) {
        return Boolean.TRUE.equals(values.get(code));
    }

    private @Nullable String choice(String code) {
        return (String) values.get(code);
    }
}
