package id.sahkan.verification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import id.sahkan.verification.Dossiers;
import id.sahkan.verification.dossier.Document;
import id.sahkan.verification.dossier.Dossier;
import id.sahkan.verification.fingerprint.Fingerprinter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the checks read beside a paper, by its kind: an office that asks for it is told that it is checked, and one
/// that does not ask is told that it is not.
class FieldsReadTest {

    /// Read elsewhere: what `CheckRun` makes the tier of, and what stands in the annex of a decree.
    private static final Map<RequirementKind, Set<String>> ELSEWHERE = Map.of(
            RequirementKind.DP_VERIFICATION, Set.of("status"),
            RequirementKind.ASSIGNMENT_LETTER, Set.of("reporter"));

    private final Map<RequirementKind, Set<String>> read = new EnumMap<>(RequirementKind.class);

    @Test
    void aKindTellsEveryFieldThatIsReadOfItAndNoOther() {
        readAll(UnaryOperator.identity());
        assertThat(read).isEqualTo(told());
    }

    @Test
    void aFieldThatIsNotToldIsFound() {
        readAll(dossier -> {
            dossier.document(RequirementKind.DEED).orElseThrow().text("notary");
            return dossier;
        });
        assertThat(read).isNotEqualTo(told());
    }

    private void readAll(UnaryOperator<Dossier> more) {
        var fingerprinter = new Fingerprinter(new byte[16]);
        Stream.of(
                        Dossiers.online(),
                        Dossiers.print(),
                        Dossiers.broadcast(OutletType.TV),
                        Dossiers.broadcast(OutletType.RADIO))
                .map(this::watched)
                .map(more)
                .forEach(dossier -> {
                    Rules.run(dossier);
                    Rules.publishingSince(dossier);
                    fingerprinter.of(dossier);
                });
    }

    private static Map<RequirementKind, Set<String>> told() {
        return Arrays.stream(RequirementKind.values())
                .collect(Collectors.toMap(kind -> kind, FieldsReadTest::toldOf))
                .entrySet()
                .stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> toldOf(RequirementKind kind) {
        Set<String> keys = new TreeSet<>(kind.reads());
        keys.removeAll(ELSEWHERE.getOrDefault(kind, Set.of()));
        return keys;
    }

    private Dossier watched(Dossier dossier) {
        List<Document> documents = dossier.documents();
        for (Document document : documents) {
            RequirementKind kind = RequirementKind.ofCode(document.requirementCode());
            dossier = Dossiers.withDocument(
                    dossier,
                    document.requirementCode(),
                    one -> new Document(
                            one.requirementCode(),
                            one.sha256(),
                            one.pages(),
                            one.sharpness(),
                            new Watched(kind, one.fields() == null ? Map.of() : one.fields())));
        }
        return dossier;
    }

    /// Notes which keys are asked for.
    private final class Watched extends HashMap<String, Object> {

        private final transient RequirementKind kind;

        Watched(RequirementKind kind, Map<String, Object> fields) {
            super(fields);
            this.kind = kind;
        }

        @Override
        public Object get(Object key) {
            read.computeIfAbsent(kind, _ -> new TreeSet<>()).add((String) key);
            return super.get(key);
        }
    }
}
