package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A rule that knows nothing of HTTP, SQL and Spring says what is wrong by a constant of an enum (`RefusalCode`,
/// `FieldFault`): a word that is typed a second time is misspelt once, and nobody finds who uses it.
class CodesOfTheCoreTest {

    /// An `Actor` is who did something: a core may hold one.
    private static final Pattern EDGE = Pattern.compile("(?m)^import (static )?"
            + "(id\\.sahkan\\.http\\.(?!Actor;)|org\\.springframework\\.|java\\.sql\\.|jakarta\\.)");
    private static final Pattern CODES = Pattern.compile("enum \\w+ implements (RefusalCode|FieldFault|ProblemCode)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /// The same word, but no code of an answer: which part of a requirement changed, the words of a page, and how a
    /// signature failed, which a journal keeps.
    private static final Set<String> NO_CODE = Set.of(
            "RequirementChanges required",
            "ReturnedDocument not-signed",
            "SignatureVerifier not-signed",
            "TestCertificates signer-not-set");

    @Test
    void aCodeOfTheCoreIsAConstant() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String service : List.of("applicant", "verification", "decree", "notification")) {
            Path sources = Path.of("..", "..", service + "-service", "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    literals(Files.readString(file)).forEach(word -> found.add(name + " " + word));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(NO_CODE);
    }

    @Test
    void aLiteralInARuleIsFoundAndNeitherAnEnumNorAnEdge() {
        String rule = "class A { String wrong() { return \"word-doubled\"; } String other() { return \"no-code\"; } }";
        assertThat(literals(rule)).containsExactly("word-doubled");
        assertThat(literals("import org.springframework.stereotype.Component;\n" + rule))
                .isEmpty();
        assertThat(literals("import id.sahkan.http.Actor;\n" + rule)).containsExactly("word-doubled");
        assertThat(literals("enum B implements FieldFault { X(\"word-doubled\") }"))
                .isEmpty();
    }

    private static Set<String> literals(String source) {
        if (EDGE.matcher(source).find() || CODES.matcher(source).find()) {
            return Set.of();
        }
        Set<String> sentences = SentencesTest.bundles("en").values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return LITERAL.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(sentences::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
