package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.contracts.OutletType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The requirements frozen into a period. A code occurs at most once for each type of outlet.
public record RequirementSet(List<Requirement> requirements) {

    /// Of the fields of a change; its code follows, and a type of outlet or a part of its words.
    static final String PREFIX = "requirements.";

    public RequirementSet {
        requirements = List.copyOf(requirements);
    }

    public RequirementSet forOutlet(OutletType type) {
        return new RequirementSet(requirements.stream()
                .filter(requirement -> requirement.outletTypes().contains(type))
                .toList());
    }

    /// Whether anything is asked. Of the types of which a period asks nothing it takes no outlet.
    public boolean takesAny() {
        return !requirements.isEmpty();
    }

    public Set<OutletType> outletTypes() {
        return requirements.stream()
                .flatMap(requirement -> requirement.outletTypes().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OutletType.class)));
    }

    public Optional<Requirement> find(String code) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(code))
                .findFirst();
    }

    /// What was added, taken away or put differently, for each type of outlet: an obligation of nothing is one that is
    /// not asked for. Words are told once, however many types they stand for.
    List<FieldChange> changesFrom(RequirementSet before) {
        Set<FieldChange> changes = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>(before.codes());
        codes.addAll(codes());
        for (String code : codes) {
            for (OutletType type : OutletType.values()) {
                Optional<Requirement> was = before.forOutlet(type).find(code);
                Optional<Requirement> is = forOutlet(type).find(code);
                String of = PREFIX + code + ".";
                note(changes, of + type, was, is, one -> one.obligation().name());
                if (was.isPresent() && is.isPresent()) {
                    note(changes, of + "label.id", was, is, one -> one.label().id());
                    note(changes, of + "label.en", was, is, one -> one.label().en());
                    note(changes, of + "hint.id", was, is, one -> one.hint().id());
                    note(changes, of + "hint.en", was, is, one -> one.hint().en());
                    note(changes, of + "fields", was, is, RequirementSet::stated);
                }
            }
        }
        return List.copyOf(changes);
    }

    private Set<String> codes() {
        return requirements.stream().map(Requirement::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A field that must be stated has a star.
    private static String stated(Requirement requirement) {
        return requirement.fields().stream().map(RequirementSet::stated).collect(Collectors.joining(", "));
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
            Function<Requirement, String> part) {
        String from = was.map(part).orElse(null);
        String to = is.map(part).orElse(null);
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
    }

    /// Mandatory requirements without a document, or whose document lacks a required statement.
    public Set<String> missing(Map<String, ? extends Collection<String>> statedFieldsByCode) {
        Set<String> missing = new TreeSet<>();
        for (Requirement requirement : requirements) {
            Collection<String> stated = statedFieldsByCode.get(requirement.code());
            if (requirement.mandatory() && (stated == null || !statesAll(requirement, stated))) {
                missing.add(requirement.code());
            }
        }
        return missing;
    }

    private static boolean statesAll(Requirement requirement, Collection<String> stated) {
        return requirement.fields().stream()
                .filter(FieldDefinition::required)
                .allMatch(field -> stated.contains(field.key()));
    }
}
