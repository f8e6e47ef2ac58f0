package id.sahkan.decree.decree;

import id.sahkan.contracts.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody whom a draft is about and every decision on which it rests, in one digest: what a signatory has read is
/// what is issued.
final class FrozenSet {

    /// No name holds it: it is a control character.
    private static final String SEPARATOR = "\u001f";

    private FrozenSet() {}

    static String sha256(List<Entry> entries, List<FrozenDecision> decisions) {
        Stream<String> rows = entries.stream()
                .sorted(Comparator.comparingInt(Entry::annexNumber))
                .map(FrozenSet::line);
        Stream<String> grounds = decisions.stream()
                .sorted(Comparator.comparing(FrozenDecision::applicationId))
                .map(FrozenSet::line);
        String set = Stream.concat(rows, grounds).collect(Collectors.joining("\n"));
        return Sha256.hex(set);
    }

    private static String line(Entry entry) {
        return line(
                entry.annexNumber(),
                entry.applicationId(),
                entry.outletId(),
                DecreeRows.nameOf(entry.effect()),
                entry.tier(),
                entry.outletName(),
                entry.companyName(),
                entry.outletType(),
                entry.responsibleEditor(),
                entry.reporter());
    }

    private static String line(FrozenDecision decision) {
        return line(
                decision.applicationId(),
                decision.dossierVersion(),
                decision.tier(),
                decision.reviewerId(),
                decision.recommendedAt());
    }

    private static String line(Object... facts) {
        return Stream.of(facts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }
}
