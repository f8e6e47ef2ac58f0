package id.sahkan.applicant.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an office decides anew for each period: the values of the items of [PolicyCatalogue], by their codes. Null
/// means: not asked for in this period. What is not there was no item yet when the period was written.
///
/// @param values whole numbers, yes or no, and values of choices, in the catalogue's order
public record Policy(@JsonValue Map<String, @Nullable Object> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Policy {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
