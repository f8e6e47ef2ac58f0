package id.sahkan.applicant.requirement;

import id.sahkan.applicant.requirement.FieldDefinition.Choice;
import id.sahkan.applicant.requirement.Requirement.Obligation;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.http.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A requirement as an administrator sends it; becomes a `Requirement` only when it is whole.
///
/// @param kind as its code says when left out
public record RequirementInput(
        @Nullable String code,
        @Nullable TextInput label,
        @Nullable TextInput hint,
        @Nullable Obligation obligation,
        @Nullable List<@Nullable OutletType> outletTypes,
        @Nullable List<@Nullable FieldInput> fields,
        @Nullable RequirementKind kind,
        @Nullable TextInput example,
        @Nullable PaperRulesInput rules) {

    private static final int MOST = 100;
    private static final Text NOTHING = new Text("", "");

    record TextInput(@Nullable String id, @Nullable String en) {}

    record FieldInput(
            @Nullable String key,
            FieldDefinition.@Nullable Type type,
            @Nullable TextInput label,
            @Nullable Boolean required,
            @Nullable List<@Nullable ChoiceInput> choices) {}

    record ChoiceInput(@Nullable String value, @Nullable TextInput label) {}

    /// What was there before stays where nothing is stated, or the same again: a version that was taken stays taken.
    public static RequirementSet toSet(@Nullable List<@Nullable RequirementInput> stated, RequirementSet before) {
        if (stated == null) {
            return before;
        }
        RequirementSet own = toSet(stated);
        return own.requirements().equals(before.requirements()) ? before : own;
    }

    public static RequirementSet toSet(List<@Nullable RequirementInput> stated) {
        Checks checks = new Checks();
        checks.that(!stated.isEmpty() && stated.size() <= MOST, "requirements", "out-of-range");
        checks.throwIfAny();
        List<Requirement> requirements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < stated.size(); i++) {
            String at = "requirements[" + i + "]";
            RequirementInput one = stated.get(i);
            if (one == null) {
                checks.reject(at, "required");
                continue;
            }
            Requirement requirement = one.toRequirement(at, checks);
            requirements.add(requirement);
            for (OutletType type : requirement.outletTypes()) {
                checks.that(seen.add(requirement.code() + "/" + type), at + ".code", "listed-twice");
                checks.that(
                        requirement.kind() == RequirementKind.OTHER || kinds.add(requirement.kind() + "/" + type),
                        at + ".kind",
                        "requirement-kind-twice");
            }
        }
        checks.throwIfAny();
        return new RequirementSet(requirements);
    }

    private Requirement toRequirement(String at, Checks checks) {
        String checkedCode = checks.pattern(at + ".code", code, "[A-Z][A-Z0-9_]{1,39}", "requirement-code-invalid");
        List<OutletType> types = new ArrayList<>();
        for (OutletType type : outletTypes == null ? List.<@Nullable OutletType>of() : outletTypes) {
            if (type != null) {
                types.add(type);
            }
        }
        checks.that(!types.isEmpty(), at + ".outletTypes", "required");
        Obligation asked = checks.given(at + ".obligation", obligation, Obligation.OPTIONAL);
        Text checkedHint = hint == null ? NOTHING : text(at + ".hint", hint, checks);
        List<FieldDefinition> checkedFields = fields(at, checks);
        return new Requirement(
                checkedCode,
                text(at + ".label", label, checks),
                checkedHint,
                asked,
                types,
                checkedFields,
                kind == null ? RequirementKind.ofCode(checkedCode) : kind,
                example == null ? null : text(at + ".example", example, checks),
                rules == null ? null : rules.toRules(at + ".rules", checkedFields, checks));
    }

    private List<FieldDefinition> fields(String at, Checks checks) {
        List<FieldDefinition> definitions = new ArrayList<>();
        List<@Nullable FieldInput> stated = fields == null ? List.of() : fields;
        checks.that(stated.size() <= MOST, at + ".fields", "out-of-range");
        Set<String> keys = new HashSet<>();
        for (FieldInput field : stated) {
            String where = at + ".fields[" + definitions.size() + "]";
            if (field == null) {
                checks.reject(where, "required");
                return definitions;
            }
            String key = checks.pattern(where + ".key", field.key(), "[a-z][A-Za-z0-9]{0,39}", "field-key-invalid");
            checks.that(keys.add(key), where + ".key", "listed-twice");
            FieldDefinition.Type type = checks.given(where + ".type", field.type(), FieldDefinition.Type.TEXT);
            List<Choice> choices = type == FieldDefinition.Type.CHOICE ? choices(where, field, checks) : null;
            boolean asked = Boolean.TRUE.equals(field.required());
            definitions.add(
                    new FieldDefinition(key, type, text(where + ".label", field.label(), checks), asked, choices));
        }
        return definitions;
    }

    private static List<Choice> choices(String at, FieldInput field, Checks checks) {
        List<Choice> choices = new ArrayList<>();
        for (ChoiceInput choice : field.choices() == null ? List.<@Nullable ChoiceInput>of() : field.choices()) {
            if (choice != null) {
                String value = checks.text(at + ".choices", choice.value(), 60);
                choices.add(new Choice(value, text(at + ".choices", choice.label(), checks)));
            }
        }
        checks.that(!choices.isEmpty() && choices.size() <= MOST, at + ".choices", "required");
        return choices;
    }

    private static Text text(String at, @Nullable TextInput stated, Checks checks) {
        if (stated == null) {
            checks.reject(at, "required");
            return NOTHING;
        }
        return new Text(checks.text(at + ".id", stated.id(), 500), checks.text(at + ".en", stated.en(), 500));
    }
}
