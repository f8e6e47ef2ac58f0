package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/glossary.md` speaks of what is there: each of its names is a type, a field or a constant of the product.
class GlossaryTest {

    private static final Path PAGE = Path.of("../..", "docs", "glossary.md");

    @Test
    void everyNameIsInTheCode() throws IOException {
        List<String> names = names(Files.readString(PAGE));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(unknown(names)).isEmpty();
    }

    @Test
    void aNameThatIsNowhereIsFound() {
        assertThat(unknown(names("| Konsep | Decree, ElectronicSignature | later |")))
                .containsExactly("ElectronicSignature");
    }

    private static List<String> names(String page) {
        return page.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[2].strip())
                .filter(names -> !names.equals("Code"))
                .flatMap(names -> Arrays.stream(names.split(", *")))
                .toList();
    }

    private static List<String> unknown(List<String> names) {
        Set<String> known = Product.CLASSES.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getFields().stream().map(field -> field.getName())))
                .collect(Collectors.toSet());
        return names.stream().filter(name -> !known.contains(name)).toList();
    }
}
