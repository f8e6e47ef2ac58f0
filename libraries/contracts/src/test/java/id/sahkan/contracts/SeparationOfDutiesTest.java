package id.sahkan.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.contracts.SeparationOfDuties.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/// Every cell of the policy, and the page that shows it.
class SeparationOfDutiesTest {

    private static final Path PAGE = Path.of("../../docs/separation-of-duties.md");

    private static final Map<Act, String> IN_WORDS = Map.of(
            Act.APPLY, "applied with an outlet of their own",
            Act.REVIEW, "reviewed (judged, returned, recommended, refused)",
            Act.DRAFT, "drafted the decree",
            Act.SIGN, "signed the decree");

    /// Who did the first may do the second, and nothing that is not here.
    private static final Map<Act, Set<Act>> TABLE = Map.of(
            Act.APPLY, Set.of(Act.APPLY),
            Act.REVIEW, Set.of(Act.REVIEW),
            Act.DRAFT, Set.of(Act.DRAFT),
            Act.SIGN, Set.of(Act.SIGN));

    private record Cell(Act done, Act next) {

        static List<Cell> all() {
            return Arrays.stream(Act.values())
                    .flatMap(done -> Arrays.stream(Act.values()).map(next -> new Cell(done, next)))
                    .toList();
        }
    }

    private static List<Cell> wrong(BiPredicate<Act, Act> policy) {
        return Cell.all().stream()
                .filter(cell -> policy.test(cell.done(), cell.next())
                        != TABLE.get(cell.done()).contains(cell.next()))
                .toList();
    }

    @Test
    void whoDidOneActDoesNoOther() {
        assertThat(Cell.all()).hasSize(16);
        assertThat(wrong(SeparationOfDuties::allows)).isEmpty();
    }

    @Test
    void aPolicyThatIsWrongInOneCellIsFoundAndChangesThePage() {
        for (Cell mutated : Cell.all()) {
            BiPredicate<Act, Act> mutant = (done, next) ->
                    SeparationOfDuties.allows(done, next) != (done == mutated.done() && next == mutated.next());
            assertThat(wrong(mutant)).containsExactly(mutated);
            assertThat(page(mutant)).as("%s", mutated).isNotEqualTo(page(SeparationOfDuties::allows));
        }
    }

    @Test
    void thePageShowsIt() throws IOException {
        if (Released.UPDATE) {
            Files.writeString(PAGE, page(SeparationOfDuties::allows));
        }
        assertThat(Files.readString(PAGE))
                .as("write it with -Dupdate.docs=true")
                .isEqualTo(page(SeparationOfDuties::allows));
    }

    private static String page(BiPredicate<Act, Act> policy) {
        var page = new StringBuilder("""
                # Two persons and more

                On one application, whoever did what stands at the left may do what stands above only where it says yes. Written by
                `SeparationOfDutiesTest` from `SeparationOfDuties`; verification-service and decree-service ask it before every act. Beyond it,
                only the recorded holder of the signing office signs (the form of the decrees), and the decree names that person.

                | did | apply | review | draft | sign |
                |---|---|---|---|---|
                """);
        for (Act done : Act.values()) {
            page.append("| ").append(IN_WORDS.get(done)).append(" |");
            for (Act next : Act.values()) {
                page.append(policy.test(done, next) ? " yes |" : " no |");
            }
            page.append("\n");
        }
        return page.toString();
    }
}
