package id.sahkan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.SeparationOfDuties.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every cell of the policy, and the page that shows it.
class SeparationOfDutiesTest {

    private static final Path PAGE = Path.of("../../docs/separation-of-duties.md");

    private static final Map<Act, String> IN_WORDS = Map.of(
            Act.APPLY, "applied with an outlet of their own",
            Act.REVIEW, "reviewed (judged, returned, recommended, refused)",
            Act.DRAFT, "drafted the decree",
            Act.SIGN, "signed the decree");

    @ParameterizedTest
    @CsvSource({
        "APPLY, true, false, false, false",
        "REVIEW, false, true, false, false",
        "DRAFT, false, false, true, false",
        "SIGN, false, false, false, true"
    })
    void whoDidOneActDoesNoOther(Act done, boolean apply, boolean review, boolean draft, boolean sign) {
        assertThat(SeparationOfDuties.allows(done, Act.APPLY)).isEqualTo(apply);
        assertThat(SeparationOfDuties.allows(done, Act.REVIEW)).isEqualTo(review);
        assertThat(SeparationOfDuties.allows(done, Act.DRAFT)).isEqualTo(draft);
        assertThat(SeparationOfDuties.allows(done, Act.SIGN)).isEqualTo(sign);
    }

    @Test
    void thePageShowsIt() throws IOException {
        if (Released.UPDATE) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE))
                .as("write it with -Dupdate.docs=true")
                .isEqualTo(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # Two persons and more

                On one application, whoever did what stands at the left may do what stands above only where it says yes. Written by
                `SeparationOfDutiesTest` from `SeparationOfDuties`; verification-service and decree-service ask it before every act. Beyond it,
                only the recorded holder of the signing office signs (`sahkan.decree.signatories`), and the decree names that person.

                | did | apply | review | draft | sign |
                |---|---|---|---|---|
                """);
        for (Act done : Act.values()) {
            page.append("| ").append(IN_WORDS.get(done)).append(" |");
            for (Act next : Act.values()) {
                page.append(SeparationOfDuties.allows(done, next) ? " yes |" : " no |");
            }
            page.append("\n");
        }
        return page.toString();
    }
}
