package id.sahkan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever a decider of any service refuses with is a problem that a caller can be told: a forgotten one is a 500 on
/// the day on which it is first refused.
class RefusalsTest {

    private static final String REFUSAL = "id.sahkan.messaging.RefusalCode";
    private static final String FAULT = "id.sahkan.http.FieldFault";
    private static final String PROBLEM = "id.sahkan.http.ProblemCode";

    /// Of events alone: nobody is answered, the event is parked.
    private static final Set<String> NEVER_ANSWERED =
            Set.of("not-filed", "contradicts-outcome", "dossier-superseded", "completion-not-requested");

    private static URLClassLoader services;

    /// @param field which of a request, or null: then the code is a problem of its own
    private record Refusal(String service, String name, String code, String field) {

        @Override
        public String toString() {
            return name + " (" + code + ")";
        }
    }

    @BeforeAll
    static void loadServices() throws Exception {
        List<URL> folders = new ArrayList<>();
        for (Path folder : Product.folders()) {
            folders.add(folder.toUri().toURL());
        }
        services = new URLClassLoader(folders.toArray(URL[]::new), RefusalsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws Exception {
        services.close();
    }

    @Test
    void everyRefusalOfEveryDeciderIsAProblemWithASentence() {
        List<Refusal> all = refusals();
        assertThat(all.stream().map(one -> one.name().replaceAll("[.].*", "")).distinct())
                .contains(
                        "ApplicationRefusal",
                        "CalendarRefusal",
                        "CompanyRefusal",
                        "DecreeRefusal",
                        "DossierRefusal",
                        "EvidenceRefusal",
                        "LineRefusal",
                        "NoticeRefusal",
                        "ObjectionRefusal",
                        "OfficeRefusal",
                        "OutletRefusal",
                        "PeriodRefusal",
                        "PersonRefusal",
                        "ReleaseRefusal",
                        "RequirementSetRefusal",
                        "ReviewRefusal",
                        "SharingRefusal");
        assertThat(forgotten(all)).isEmpty();
    }

    @Test
    void whatNoServiceHasAProblemForIsFound() {
        var forgotten = new Refusal("decree", "SomeRefusal.NEW", "never-heard-of", null);
        var withoutSentence = new Refusal("decree", "SomeRefusal.FIELD", "never-heard-of", "day");
        var elsewhere = new Refusal("applicant", "SomeRefusal.OTHER", "already-named", null);
        assertThat(forgotten(List.of(forgotten, withoutSentence, elsewhere)))
                .containsExactly(forgotten, withoutSentence, elsewhere);
    }

    @Test
    void aCodeOfAProblemStandsInOneEnum() {
        List<String> all = constants(PROBLEM, "id.sahkan.")
                .map(constant -> word(constant, PROBLEM, "code"))
                .toList();
        assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /// `SOME_CODE` is `some-code`: who searches for the one finds the other.
    @Test
    void aConstantOfAProblemIsCalledAsItsCode() {
        assertThat(calledAs("STAGE", "release-stage")).isFalse();
        assertThat(constants(PROBLEM, "id.sahkan.").filter(constant -> !calledAsItsCode(constant)))
                .isEmpty();
    }

    @Test
    void whatIsWrongWithAFieldHasASentence() {
        Set<String> sentences = SentencesTest.bundles("id").values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(constants(FAULT, "id.sahkan.").map(constant -> word(constant, FAULT, "code")))
                .contains("word-doubled", "pages-too-few", "whole-number-invalid")
                .isSubsetOf(sentences);
    }

    private static boolean calledAsItsCode(Enum<?> constant) {
        return calledAs(constant.name(), word(constant, PROBLEM, "code"));
    }

    private static boolean calledAs(String name, String code) {
        return name.equals(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<Refusal> forgotten(List<Refusal> all) {
        Set<String> sentences = SentencesTest.bundles("id").values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(refusal -> !NEVER_ANSWERED.contains(refusal.code()))
                .filter(refusal -> !sentences.contains(refusal.code())
                        || (refusal.field() == null
                                && !problems(refusal.service()).contains(refusal.code())))
                .toList();
    }

    /// A service's own and those of any service.
    private static Set<String> problems(String service) {
        Set<String> codes = new HashSet<>();
        for (String root : List.of(service, "http")) {
            constants(PROBLEM, "id.sahkan." + root + ".")
                    .forEach(constant -> codes.add(word(constant, PROBLEM, "code")));
        }
        return codes;
    }

    private static List<Refusal> refusals() {
        return constants(REFUSAL, "id.sahkan.")
                .map(constant -> new Refusal(
                        constant.getDeclaringClass().getPackageName().split("[.]")[2],
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                        word(constant, REFUSAL, "code"),
                        word(constant, REFUSAL, "field")))
                .toList();
    }

    private static Stream<Enum<?>> constants(String type, String beginning) {
        return Product.CLASSES.stream()
                .filter(candidate -> candidate.getName().startsWith(beginning))
                .filter(candidate -> candidate.isEnum() && candidate.isAssignableTo(type))
                .map(JavaClass::getName)
                .flatMap(name -> Stream.of(load(name).getEnumConstants()))
                .map(Enum.class::cast);
    }

    private static Class<?> load(String name) {
        try {
            return services.loadClass(name);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String word(Enum<?> constant, String type, String method) {
        try {
            return (String) load(type).getMethod(method).invoke(constant);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
