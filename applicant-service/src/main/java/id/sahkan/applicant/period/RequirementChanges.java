package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.requirement.AskedRequirement;
import id.sahkan.applicant.requirement.FieldDefinition;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.OutletType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is asked otherwise than before, as a change of a period keeps it.
final class RequirementChanges {

    /// Of the fields of a change; its code follows, and a type of outlet or a part of its words.
    static final String PREFIX = "requirements.";

    private RequirementChanges() {}

    /// What was added, taken away or put differently, for each type of outlet: an obligation of nothing is one that is
    /// not asked for. Words are told once, however many types they stand for.
    static List<FieldChange> between(RequirementSet before, RequirementSet after) {
        Set<FieldChange> changes = new LinkedHashSet<>();
        Set<String> codes = codes(before);
        codes.addAll(codes(after));
        for (String code : codes) {
            for (OutletType type : OutletType.values()) {
                Optional<Requirement> was = before.forOutlet(type).find(code);
                Optional<Requirement> is = after.forOutlet(type).find(code);
                String of = PREFIX + code + ".";
                note(changes, of + type, was, is, one -> one.obligation().name());
                if (was.isPresent() && is.isPresent()) {
                    note(changes, of + "label.id", was, is, one -> one.label().id());
                    note(changes, of + "label.en", was, is, one -> one.label().en());
                    note(changes, of + "hint.id", was, is, one -> one.hint().id());
                    note(changes, of + "hint.en", was, is, one -> one.hint().en());
                    note(changes, of + "fields", was, is, RequirementChanges::stated);
                    note(changes, of + "asks", was, is, RequirementChanges::asked);
                }
            }
        }
        return List.copyOf(changes);
    }

    private static Set<String> codes(RequirementSet set) {
        return set.requirements().stream().map(Requirement::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Its rules and its example as people read them.
    private static @Nullable String asked(Requirement requirement) {
        String words = AskedRequirement.of(new RequirementSet(List.of(requirement)), null).stream()
                .flatMap(asked -> asked.asks().stream())
                .map(Text::id)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /// A field that must be stated has a star.
    private static String stated(Requirement requirement) {
        return requirement.fields().stream().map(RequirementChanges::stated).collect(Collectors.joining(", "));
    }

    private static String stated(FieldDefinition field) {
        String choices = field.choices() == null
                ? ""
                : field.choices().stream().map(FieldDefinition.Choice::value).collect(Collectors.joining("/", " ", ""));
        return "%s (%s%s%s)".formatted(field.label().id(), field.type(), choices, field.required() ? " *" : "");
    }

    private static void note(
            Set<FieldChange> changes,
            String field,
            Optional<Requirement> was,
            Optional<Requirement> is,
            Function<Requirement, @Nullable String> part) {
        String from = was.map(part).orElse(null);
        String to = is.map(part).orElse(null);
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
    }
}
