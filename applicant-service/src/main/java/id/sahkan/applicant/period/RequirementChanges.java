package id.sahkan.applicant.period;

import id.sahkan.applicant.period.PeriodChange.FieldChange;
import id.sahkan.applicant.requirement.AskedRequirement;
import id.sahkan.applicant.requirement.FieldDefinition;
import id.sahkan.applicant.requirement.FieldDefinition.Choice;
import id.sahkan.applicant.requirement.PaperRules;
import id.sahkan.applicant.requirement.Requirement;
import id.sahkan.applicant.requirement.RequirementSet;
import id.sahkan.applicant.requirement.Text;
import id.sahkan.contracts.OutletType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /// Of no single paper: in which order they are asked for.
    static final String ORDER = PREFIX + "order";

    /// What of a paper is told beside its obligation for each type of outlet.
    static final List<String> PARTS = List.of(
            "kind",
            "label.id",
            "label.en",
            "hint.id",
            "hint.en",
            "fields",
            "fields.en",
            "fields.keys",
            "asks",
            "asks.en",
            "days");

    private static final Map<FieldDefinition.Type, Text> TYPES = Map.of(
            FieldDefinition.Type.TEXT, new Text("teks", "text"),
            FieldDefinition.Type.DATE, new Text("tanggal", "date"),
            FieldDefinition.Type.YEAR, new Text("tahun", "year"),
            FieldDefinition.Type.NUMBER, new Text("angka", "number"),
            FieldDefinition.Type.BOOLEAN, new Text("ya atau tidak", "yes or no"),
            FieldDefinition.Type.NIK, new Text("NIK", "NIK"),
            FieldDefinition.Type.NPWP, new Text("NPWP", "NPWP"),
            FieldDefinition.Type.CHOICE, new Text("pilihan", "choice"));

    private RequirementChanges() {}

    /// What was added, taken away or put differently, for each type of outlet: an obligation of nothing is one that is
    /// not asked for. Words are told once, however many types they stand for. Of sets that
    /// differ something is told.
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
                    PARTS.forEach(part -> note(changes, of + part, was, is, one -> told(part, one)));
                }
            }
        }
        boolean moved = !ordered(before, codes(after)).equals(ordered(after, codes(before)));
        boolean untold = changes.isEmpty() && !before.requirements().equals(after.requirements());
        if (moved || untold) {
            changes.add(new FieldChange(ORDER, names(before), names(after)));
        }
        return List.copyOf(changes);
    }

    /// Whether anything else has to be brought, stated or kept to: another obligation, field or rule. Words, their
    /// order and what is checked by itself cost an applicant no time.
    static boolean demandsOtherwise(RequirementSet before, RequirementSet after) {
        return Arrays.stream(OutletType.values())
                .anyMatch(type -> !demands(before.forOutlet(type)).equals(demands(after.forOutlet(type))));
    }

    private record Demand(Requirement.Obligation obligation, Set<Statement> fields, Rules rules) {}

    private record Statement(String key, FieldDefinition.Type type, boolean required, Set<String> choices) {}

    private record Rules(Set<PaperRules.FileType> types, List<Optional<?>> others) {}

    private static Map<String, Demand> demands(RequirementSet set) {
        return set.requirements().stream()
                .collect(Collectors.toMap(
                        Requirement::code,
                        one -> new Demand(
                                one.obligation(),
                                one.fields().stream()
                                        .map(field -> new Statement(
                                                field.key(),
                                                field.type(),
                                                field.required(),
                                                choices(field).stream()
                                                        .map(Choice::value)
                                                        .collect(Collectors.toSet())))
                                        .collect(Collectors.toSet()),
                                rules(one.rules()))));
    }

    private static Rules rules(@Nullable PaperRules rules) {
        return rules == null
                ? rules(new PaperRules(List.of(), null, null, null, null, null))
                : new Rules(
                        Set.copyOf(rules.types()),
                        List.of(
                                Optional.ofNullable(rules.minPages()),
                                Optional.ofNullable(rules.maxPages()),
                                Optional.ofNullable(rules.maxMegabytes()),
                                Optional.ofNullable(rules.validUntil()),
                                Optional.ofNullable(rules.issued())));
    }

    private static Set<String> codes(RequirementSet set) {
        return set.requirements().stream().map(Requirement::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> ordered(RequirementSet set, Set<String> among) {
        return codes(set).stream().filter(among::contains).toList();
    }

    private static String names(RequirementSet set) {
        return set.requirements().stream().map(one -> one.label().id()).collect(Collectors.joining(", "));
    }

    private static @Nullable String told(String part, Requirement one) {
        return switch (part) {
            case "kind" -> one.kind().name();
            case "label.id" -> one.label().id();
            case "label.en" -> one.label().en();
            case "hint.id" -> one.hint().id();
            case "hint.en" -> one.hint().en();
            case "fields" -> fields(one, Text::id, "wajib");
            case "fields.en" -> fields(one, Text::en, "required");
            case "fields.keys" -> keys(one);
            case "asks" -> asked(one, Text::id);
            case "asks.en" -> asked(one, Text::en);
            case "days" -> days(one);
            default -> throw new IllegalArgumentException(part);
        };
    }

    /// Its rules and its example as people read them.
    private static @Nullable String asked(Requirement requirement, Function<Text, String> language) {
        String words = AskedRequirement.of(new RequirementSet(List.of(requirement)), null).stream()
                .flatMap(asked -> asked.asks().stream())
                .map(language)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private static String fields(Requirement requirement, Function<Text, String> language, String required) {
        return requirement.fields().stream()
                .map(field -> field(field, language, required))
                .collect(Collectors.joining(", "));
    }

    private static String field(FieldDefinition field, Function<Text, String> language, String required) {
        String choices = choices(field).stream()
                .map(choice -> language.apply(choice.label()))
                .collect(Collectors.joining("/"));
        return "%s (%s%s%s)"
                .formatted(
                        language.apply(field.label()),
                        language.apply(Objects.requireNonNull(TYPES.get(field.type()))),
                        choices.isEmpty() ? "" : ": " + choices,
                        field.required() ? ", " + required : "");
    }

    /// By which names the values are kept.
    private static String keys(Requirement requirement) {
        return requirement.fields().stream()
                .map(field -> {
                    String values = choices(field).stream().map(Choice::value).collect(Collectors.joining("/"));
                    return values.isEmpty() ? field.key() : field.key() + " (" + values + ")";
                })
                .collect(Collectors.joining(", "));
    }

    private static List<Choice> choices(FieldDefinition field) {
        List<Choice> choices = field.choices();
        return choices == null ? List.of() : choices;
    }

    /// Which statements its rules of days are about.
    private static @Nullable String days(Requirement requirement) {
        PaperRules rules = requirement.rules();
        List<String> named = new ArrayList<>();
        if (rules != null && rules.validUntil() != null) {
            named.add(rules.validUntil().field());
        }
        if (rules != null && rules.issued() != null) {
            named.add(rules.issued().field());
        }
        return named.isEmpty()
                ? null
                : named.stream()
                        .map(key -> requirement.fields().stream()
                                .filter(field -> field.key().equals(key))
                                .map(field -> "%s (%s)".formatted(field.label().id(), key))
                                .findFirst()
                                .orElse(key))
                        .collect(Collectors.joining(", "));
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
