package id.sahkan.applicant.requirement;

import id.sahkan.applicant.requirement.Requirement.Obligation;
import id.sahkan.contracts.OutletType;
import id.sahkan.http.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one set asks otherwise than another, as a person says it. The order alone is no difference.
public final class SetDifference {

    private static final Map<OutletType, Text> OUTLETS = Map.of(
            OutletType.ONLINE, new Text("siber", "online"),
            OutletType.PRINT, new Text("cetak", "print"),
            OutletType.TV, new Text("televisi", "television"),
            OutletType.RADIO, new Text("radio", "radio"));
    private static final Map<Obligation, Text> OBLIGATIONS = Map.of(
            Obligation.MANDATORY, new Text("wajib", "mandatory"),
            Obligation.PREFERRED, new Text("diutamakan", "preferred"),
            Obligation.OPTIONAL, new Text("bila ada", "optional"));

    private SetDifference() {}

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// @param label what the item is called now, or was called where it is gone
    /// @param words one sentence for each thing that is otherwise; of a new item whom it is for
    public record Change(Kind kind, String code, Text label, List<Text> words) {}

    public static Listing<Change> listed(RequirementSet before, RequirementSet after) {
        List<Change> changes = between(before, after);
        return new Listing<>(changes, changes.size());
    }

    static List<Change> between(RequirementSet before, RequirementSet after) {
        List<Requirement> old = new ArrayList<>(before.requirements());
        List<Requirement> added = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<Requirement, Requirement> pairs = pairs(old, after.requirements());
        for (Requirement now : after.requirements()) {
            Requirement was = pairs.get(now);
            if (was == null) {
                added.add(now);
            } else {
                List<Text> words = words(was, now);
                if (!words.isEmpty()) {
                    changes.add(new Change(Kind.CHANGED, now.code(), now.label(), words));
                }
            }
        }
        added.forEach(item -> changes.add(new Change(Kind.ADDED, item.code(), item.label(), List.of(asked(item)))));
        old.forEach(item -> changes.add(new Change(Kind.REMOVED, item.code(), item.label(), List.of(asked(item)))));
        return List.copyOf(changes);
    }

    /// What is the same item: of the same code for the same types, else of the same code. What is left in `old` is
    /// gone.
    private static Map<Requirement, Requirement> pairs(List<Requirement> old, List<Requirement> after) {
        Map<Requirement, Requirement> pairs = new LinkedHashMap<>();
        for (boolean sameTypes : new boolean[] {true, false}) {
            for (Requirement now : after) {
                if (!pairs.containsKey(now)) {
                    old.stream()
                            .filter(was -> was.code().equals(now.code()))
                            .filter(was -> !sameTypes
                                    || new TreeSet<>(was.outletTypes()).equals(new TreeSet<>(now.outletTypes())))
                            .findFirst()
                            .ifPresent(was -> {
                                pairs.put(now, was);
                                old.remove(was);
                            });
                }
            }
        }
        return pairs;
    }

    private static Text asked(Requirement item) {
        Text obligation = OBLIGATIONS.get(item.obligation());
        Text outlets = outlets(item);
        return new Text(
                "Sifat: " + (obligation == null ? "" : obligation.id()) + ". Untuk media " + outlets.id() + ".",
                "Obligation: " + (obligation == null ? "" : obligation.en()) + ". For outlets: " + outlets.en() + ".");
    }

    private static Text outlets(Requirement item) {
        return new Text(outlets(item, Text::id), outlets(item, Text::en));
    }

    private static String outlets(Requirement item, Function<Text, String> language) {
        return item.outletTypes().stream()
                .sorted()
                .map(type -> language.apply(OUTLETS.getOrDefault(type, new Text("", ""))))
                .collect(Collectors.joining(", "));
    }

    private static List<Text> words(Requirement was, Requirement now) {
        List<Text> words = new ArrayList<>();
        moved("Nama", "Name", was.label(), now.label(), words);
        moved(
                "Sifat",
                "Obligation",
                OBLIGATIONS.getOrDefault(was.obligation(), was.label()),
                OBLIGATIONS.getOrDefault(now.obligation(), now.label()),
                words);
        moved("Jenis media", "Types of outlet", outlets(was), outlets(now), words);
        if (was.kind() != now.kind()) {
            words.add(new Text("Pemeriksaan otomatisnya lain.", "It is checked automatically in another way."));
        }
        moved("Penjelasan", "Explanation", was.hint(), now.hint(), words);
        fields(was, now, words);
        List<Text> asked = RuleWords.of(was, null);
        List<Text> asks = RuleWords.of(now, null);
        asked.stream()
                .filter(one -> !asks.contains(one))
                .forEach(one -> words.add(said("Tidak lagi", "No longer", one)));
        asks.stream().filter(one -> !asked.contains(one)).forEach(one -> words.add(said("Baru", "New", one)));
        return words;
    }

    private static void moved(String id, String en, Text was, Text now, List<Text> words) {
        if (!was.equals(now)) {
            words.add(new Text(
                    id + ": " + quoted(was.id(), "kosong") + " menjadi " + quoted(now.id(), "kosong") + ".",
                    en + ": from " + quoted(was.en(), "nothing") + " to " + quoted(now.en(), "nothing") + "."));
        }
    }

    private static String quoted(String text, String nothing) {
        return text.isEmpty() ? nothing : "“" + text + "”";
    }

    private static void fields(Requirement was, Requirement now, List<Text> words) {
        for (FieldDefinition field : now.fields()) {
            FieldDefinition before = was.field(field.key()).orElse(null);
            if (before == null) {
                words.add(said("Isian baru", "New field", field.label()));
            } else if (!before.equals(field)) {
                words.add(said("Isian berubah", "Changed field", field.label()));
            }
        }
        was.fields().stream()
                .filter(field -> now.field(field.key()).isEmpty())
                .forEach(field -> words.add(said("Isian dihapus", "Removed field", field.label())));
    }

    private static Text said(String id, String en, @Nullable Text what) {
        return what == null ? new Text(id, en) : new Text(id + ": " + what.id(), en + ": " + what.en());
    }
}
