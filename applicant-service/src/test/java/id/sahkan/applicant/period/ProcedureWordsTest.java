package id.sahkan.applicant.period;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.requirement.Requirement.Obligation;
import id.sahkan.contracts.OutletType;
import id.sahkan.contracts.RequirementKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProcedureWordsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(words("en").keySet()).isEqualTo(words("id").keySet());
    }

    @Test
    void everyPublicWordHasItsSentence() throws IOException {
        Stream<String> needed = Stream.of(
                        Arrays.stream(PeriodStage.values()).map(stage -> "stage." + stage),
                        Arrays.stream(PeriodChange.Kind.values())
                                .filter(PeriodChange.Kind::isPublic)
                                .map(kind -> "kind." + kind),
                        Arrays.stream(Obligation.values()).map(one -> "obligation." + one),
                        Arrays.stream(OutletType.values()).map(type -> "outlet." + type),
                        // Of an announced period all but these may change.
                        PeriodFixtures.everything().changesFrom(PeriodFixtures.terms()).stream()
                                .map(PeriodChange.FieldChange::field)
                                .filter(field -> !field.startsWith("policy."))
                                .filter(field -> !java.util.Set.of("code", "budgetYear", "opensAt")
                                        .contains(field))
                                .map(field -> "field." + field),
                        Stream.of("field.notExtended", "field.paper", "field." + RequirementChanges.ORDER),
                        Arrays.stream(RequirementKind.values()).map(kind -> "paper-kind." + kind),
                        Stream.concat(
                                        Arrays.stream(OutletType.values()).map(Enum::name),
                                        RequirementChanges.PARTS.stream())
                                .map(part -> "paper." + part))
                .flatMap(words -> words);
        assertThat(words("id").stringPropertyNames()).containsAll(needed.toList());
    }

    @Test
    void anHourHasItsZone() {
        Instant at = Instant.parse("2026-12-11T09:00:00Z");
        assertThat(new ProcedureWords("id").hour(at, PeriodFixtures.ZONE)).isEqualTo("11 Desember 2026, 16.00 WIB");
        assertThat(new ProcedureWords("en").hour(at, java.time.ZoneId.of("Asia/Makassar")))
                .isEqualTo("11 December 2026, 17:00 WITA");
    }

    private static Properties words(String language) throws IOException {
        try (InputStream file =
                ProcedureWordsTest.class.getResourceAsStream("/procedure/words_" + language + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
