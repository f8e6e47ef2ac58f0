package id.sahkan.applicant.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sahkan.applicant.requirement.FieldDefinition.Choice;
import id.sahkan.applicant.requirement.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a period's policy may say.
///
/// @param code under which its value is kept; never changed, and never used for something else
/// @param least of a whole number, inclusive
/// @param most of a whole number, inclusive
/// @param choices of a choice, as they are offered
/// @param optional whether an office may say nothing of it, which is null
/// @param usual what a period says whose office says nothing
/// @param unit of a whole number
/// @param says to applicants, with `{value}` in it
/// @param since when it is known here: a period from before says nothing of it
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyItem(
        String code,
        Type type,
        @Nullable Integer least,
        @Nullable Integer most,
        @Nullable List<Choice> choices,
        boolean optional,
        @Nullable Object usual,
        @Nullable Text unit,
        Text label,
        @Nullable Text hint,
        Text says,
        LocalDate since) {

    enum Type {
        WHOLE_NUMBER,
        YES_NO,
        CHOICE
    }

    /// What is wrong with a value; null if nothing is.
    @Nullable
    PolicyFault wrong(Object value) {
        return switch (type) {
            case WHOLE_NUMBER -> value instanceof Integer number ? outside(number) : PolicyFault.WHOLE_NUMBER_INVALID;
            case YES_NO -> value instanceof Boolean ? null : PolicyFault.BOOLEAN_INVALID;
            case CHOICE -> value instanceof String chosen && choice(chosen) != null ? null : PolicyFault.INVALID_VALUE;
        };
    }

    private @Nullable PolicyFault outside(int number) {
        return (least == null || number >= least) && (most == null || number <= most) ? null : PolicyFault.OUT_OF_RANGE;
    }

    private @Nullable Choice choice(String value) {
        return choices == null
                ? null
                : choices.stream()
                        .filter(one -> one.value().equals(value))
                        .findFirst()
                        .orElse(null);
    }

    /// The value as people read it.
    Text inWords(@Nullable Object value) {
        if (value == null) {
            return new Text("tidak ditentukan", "not asked for");
        }
        if (value instanceof Boolean yes) {
            return yes ? new Text("ya", "yes") : new Text("tidak", "no");
        }
        Choice chosen = choice(value.toString());
        if (chosen != null) {
            return chosen.label();
        }
        return unit == null
                ? new Text(value.toString(), value.toString())
                : new Text(value + " " + unit.id(), value + " " + unit.en());
    }

    /// Null where nothing is asked: no value, no, or none of it.
    @Nullable
    Text sentence(@Nullable Object value) {
        if (value == null || value.equals(false) || value.equals(0)) {
            return null;
        }
        Text words = inWords(value);
        return new Text(says.id().replace("{value}", words.id()), says.en().replace("{value}", words.en()));
    }
}
