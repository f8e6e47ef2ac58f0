package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.document.DecreeForm.Clause;
import id.sahkan.decree.document.DecreeForm.LegalBasis;
import id.sahkan.decree.document.DecreeForm.Signatory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one form says otherwise than another, field by field. Of a list only the lines between the first and the last
/// that differ.
final class FormDifference {

    private FormDifference() {}

    static List<FieldChange> between(DecreeForm before, DecreeForm after) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, @Nullable String> old = words(before);
        words(after).forEach((field, now) -> {
            String was = old.get(field);
            if (!Objects.equals(was, now)) {
                changes.add(new FieldChange(field, was, now));
            }
        });
        Map<String, List<String>> oldLists = lists(before);
        lists(after).forEach((field, now) -> {
            List<String> was = oldLists.getOrDefault(field, List.of());
            if (!was.equals(now)) {
                changes.add(between(field, was, now));
            }
        });
        return changes;
    }

    private static Map<String, @Nullable String> words(DecreeForm form) {
        var letterhead = form.letterhead();
        var number = form.number();
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("letterhead.kind", letterhead.kind().name());
        words.put("letterhead.government", letterhead.government());
        words.put("letterhead.office", letterhead.office());
        words.put("letterhead.region", letterhead.region());
        words.put("letterhead.address", letterhead.address());
        words.put("letterhead.contact", letterhead.contact());
        words.put("letterhead.emblem", letterhead.emblem());
        words.put("signingOffice", form.signingOffice());
        words.put("title", form.title());
        words.put("place", form.place());
        words.put("paper", form.paper().name());
        var layout = form.layout();
        words.put("layout.top", layout.top() + " mm");
        words.put("layout.bottom", layout.bottom() + " mm");
        words.put("layout.left", layout.left() + " mm");
        words.put("layout.right", layout.right() + " mm");
        words.put("layout.typeface", layout.typeface().name());
        words.put("layout.size", layout.size() + " pt");
        words.put("number.pattern", number.pattern());
        words.put("number.start", Integer.toString(number.start()));
        words.put(
                "number.startYear",
                number.startYear() == null ? null : number.startYear().toString());
        return words;
    }

    private static Map<String, List<String>> lists(DecreeForm form) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("recitals", form.recitals());
        lists.put(
                "legalBasis",
                form.legalBasis().stream().map(FormDifference::line).toList());
        lists.put("noted", form.noted());
        lists.put("clauses", form.clauses().stream().map(FormDifference::line).toList());
        lists.put("copies", form.copies());
        lists.put(
                "signatories",
                form.signatories().stream().map(FormDifference::line).toList());
        return lists;
    }

    private static String line(LegalBasis basis) {
        return basis.verifiedOn() == null ? basis.text() : basis.text() + " (" + basis.verifiedOn() + ")";
    }

    private static String line(Clause clause) {
        return clause.points().isEmpty() ? clause.text() : clause.text() + ": " + String.join("; ", clause.points());
    }

    private static String line(Signatory signatory) {
        return Stream.of(
                        Objects.toString(signatory.acting(), ""),
                        signatory.name(),
                        Objects.toString(signatory.rank(), ""),
                        Objects.toString(signatory.number(), ""),
                        signatory.account(),
                        signatory.from() + " – " + Objects.toString(signatory.until(), "…"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static FieldChange between(String field, List<String> was, List<String> now) {
        int shorter = Math.min(was.size(), now.size());
        int same = 0;
        while (same < shorter && was.get(same).equals(now.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && was.get(was.size() - 1 - sameAtEnd).equals(now.get(now.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        return new FieldChange(
                field,
                joined(was.subList(same, was.size() - sameAtEnd)),
                joined(now.subList(same, now.size() - sameAtEnd)));
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
